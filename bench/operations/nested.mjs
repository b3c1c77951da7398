/** @type {import('./operation.mjs').Operation} */
export const nested = {
  name: 'nested',
  title: 'nested, 10 x 5 x 5 x 3',
  fromKey: true,
  variables: (keys) => keys.countries.map(({ id }) => ({ id })),

  graphql: /* GraphQL */ `
    query Nested($id: ID!) {
      country(id: $id) {
        id
        name
        authorities(first: 10) {
          nodes {
            id
            name
            ... on CustomsAdministration {
              administers(first: 5) {
                nodes {
                  id
                  name
                  ... on Programme {
                    measures(first: 5) {
                      nodes {
                        id
                        name
                        usedBy(first: 3) {
                          nodes {
                            id
                            name
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query Nested($id: ID!) {
        countries(where: { id: { eq: $id } }) {
          id
          name
          authorities(limit: 10, sort: [{ id: ASC }]) {
            id
            name
            ... on CustomsAdministration {
              administers(limit: 5, sort: [{ id: ASC }]) {
                id
                name
                ... on Programme {
                  measures(limit: 5, sort: [{ id: ASC }]) {
                    id
                    name
                    usedBy(limit: 3, sort: [{ id: ASC }]) {
                      id
                      name
                    }
                  }
                }
              }
            }
          }
        }
      }
    `,
    plain: ({ countries }) => ({ country: countries[0] ?? null }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (country:Country {id: $id})
        CALL (country) {
          MATCH (country)<-[:AUTHORITY_OF]-(office:CustomsAdministration)
          WITH office ORDER BY office.id LIMIT 10
          CALL (office) {
            MATCH (office)-[:ADMINISTERS]->(programme:Programme)
            WITH programme ORDER BY programme.id LIMIT 5
            CALL (programme) {
              MATCH (programme)-[:USES_MEASURE]->(measure:Measure)
              WITH measure ORDER BY measure.id LIMIT 5
              CALL (measure) {
                MATCH (measure)<-[:USES_MEASURE]-(user:Programme)
                WITH user ORDER BY user.id LIMIT 3
                RETURN collect(user {.id, .name}) AS usedBy
              }
              RETURN collect(measure {.id, .name, usedBy: usedBy}) AS measures
            }
            RETURN collect(programme {.id, .name, measures: measures}) AS administers
          }
          RETURN collect(office {.id, .name, administers: administers}) AS authorities
        }
        RETURN country {.id, .name, authorities: authorities} AS country
      `,
      answer: ([record]) => ({ country: record?.get('country') ?? null }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (c:Country {id: $id})
        CALL (c) {
          MATCH (c)<-[:AUTHORITY_OF]-(o)
          WITH o ORDER BY o.id LIMIT 10
          CALL (o) {
            MATCH (o)-[:ADMINISTERS]->(p)
            WITH p ORDER BY p.id LIMIT 5
            CALL (p) {
              MATCH (p)-[:USES_MEASURE]->(m)
              WITH m ORDER BY m.id LIMIT 5
              CALL (m) {
                MATCH (m)<-[:USES_MEASURE]-(u)
                WITH u ORDER BY u.id LIMIT 3
                RETURN collect([u.id, u.name]) AS us
              }
              RETURN collect([m.id, m.name, us]) AS ms
            }
            RETURN collect([p.id, p.name, ms]) AS ps
          }
          RETURN collect([o.id, o.name, ps]) AS os
        }
        RETURN c.id, c.name, os
      `,
      answer: ([row]) => {
        if (!row) return { country: null };
        const [id, name, offices] = row;
        return { country: { id, name, authorities: offices.map(office) } };
      },
    },
  ],
};

const office = ([id, name, programmes]) => ({ id, name, administers: programmes.map(programme) });
const programme = ([id, name, measures]) => ({ id, name, measures: measures.map(measure) });
const measure = ([id, name, users]) => ({ id, name, usedBy: users.map(user) });
const user = ([id, name]) => ({ id, name });
