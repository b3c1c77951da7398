/** @type {import('./operation.mjs').Operation} */
export const filterThroughTwo = {
  name: 'filter-through-two',
  title: 'a filter through two relationships, ordered',
  fromKey: true,
  variables: (keys) => keys.countries.map(({ id }) => ({ id })),

  graphql: /* GraphQL */ `
    query FilterThroughTwo($id: ID!) {
      programmes(
        where: {
          administeredBy: {
            some: { node: { onCustomsAdministration: { authorityOf: { some: { node: { id: { eq: $id } } } } } } }
          }
        }
        orderBy: [{ name: ASC }]
        first: 20
      ) {
        nodes {
          id
          name
          kind
          status
        }
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query FilterThroughTwo($id: ID!) {
        programmes(
          where: { administeredByCustoms: { some: { authorityOf: { some: { id: { eq: $id } } } } } }
          sort: [{ name_key: ASC }, { id: ASC }]
          limit: 20
        ) {
          id
          name
          kind
          status
        }
      }
    `,
    plain: ({ programmes }) => ({ programmes }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (:Country {id: $id})<-[:AUTHORITY_OF]-(:CustomsAdministration)-[:ADMINISTERS]->(programme:Programme)
        WITH DISTINCT programme ORDER BY programme.name_key, programme.id LIMIT 20
        RETURN programme {.id, .name, .kind, .status} AS programme
      `,
      answer: (records) => ({ programmes: records.map((record) => record.get('programme')) }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (:Country {id: $id})<-[:AUTHORITY_OF]-(:CustomsAdministration)-[:ADMINISTERS]->(p:Programme)
        WITH DISTINCT p ORDER BY p.name_key, p.id LIMIT 20
        RETURN p.id, p.name, p.kind, p.status
      `,
      answer: (rows) => ({ programmes: rows.map(([id, name, kind, status]) => ({ id, name, kind, status })) }),
    },
  ],
};
