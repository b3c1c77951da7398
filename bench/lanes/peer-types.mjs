/**
 * Type definitions for @neo4j/graphql that say of this graph what our own schema says, as far as the operations ask
 * for it. Where the model allows several kinds of node at the end of a relationship, the field is of an interface. Each
 * interface has as few types as the model allows, which spares that library branches that ours does not spare itself.
 */
export const TYPE_DEFINITIONS = /* GraphQL */ `
  interface Location {
    id: ID!
    name: String!
  }

  interface Authority {
    id: ID!
    name: String!
  }

  interface Administered {
    id: ID!
    name: String!
  }

  interface Bound {
    id: ID!
    name: String!
  }

  interface UserOfMeasures {
    id: ID!
    name: String!
  }

  type Agreement @node {
    id: ID!
    name: String!
    kind: String!
    status: String!
    title: String
    signedOn: String
    signedOn_first: String
    parties: [Bound!]! @relationship(type: "PARTY_TO", direction: IN, properties: "PartyTo")
  }

  type PartyTo @relationshipProperties {
    id: ID!
    application: String!
    validFrom: String
  }

  type Country implements Location & Bound & UserOfMeasures @node {
    id: ID!
    name: String!
    iso3: String
    authorities: [Authority!]! @relationship(type: "AUTHORITY_OF", direction: IN)
  }

  type Port implements Location @node {
    id: ID!
    name: String!
    name_key: String!
    kind: String!
    latitude: Float
    country: [Country!]! @relationship(type: "LOCATED_IN", direction: OUT)
  }

  type Place implements Location @node {
    id: ID!
    name: String!
    kind: String!
  }

  type CustomsAdministration implements Authority & Bound & UserOfMeasures @node {
    id: ID!
    name: String!
    authorityOf: [Country!]! @relationship(type: "AUTHORITY_OF", direction: OUT)
    administers: [Administered!]! @relationship(type: "ADMINISTERS", direction: OUT)
  }

  type Organization implements Authority & Administered & Bound & UserOfMeasures @node {
    id: ID!
    name: String!
  }

  type Programme implements Administered & UserOfMeasures @node {
    id: ID!
    name: String!
    name_key: String!
    kind: String!
    status: String
    # The filter names this one kind of administrator; so does that of our own operation.
    administeredByCustoms: [CustomsAdministration!]! @relationship(type: "ADMINISTERS", direction: IN)
    measures: [Measure!]! @relationship(type: "USES_MEASURE", direction: OUT)
    pilotedAt: [Location!]! @relationship(type: "PILOTED_AT", direction: OUT)
  }

  type Measure @node {
    id: ID!
    name: String!
    usedBy: [UserOfMeasures!]! @relationship(type: "USES_MEASURE", direction: IN)
  }

  type Source @node {
    id: ID!
    name: String!
    statements: [Claim!]! @relationship(type: "FROM_SOURCE", direction: IN)
  }

  type Claim @node {
    id: ID!
    quote: String
  }
`;
