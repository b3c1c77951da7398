/** @type {import('./operation.mjs').Operation} */
export const connectionWithTotal = {
  name: 'connection-with-total',
  title: 'a connection with edges and totalCount',
  fromKey: true,
  variables: (keys) => keys.agreements.map((id) => ({ id })),

  graphql: /* GraphQL */ `
    query ConnectionWithTotal($id: ID!) {
      agreement(id: $id) {
        id
        name
        parties(first: 10) {
          totalCount
          edges {
            node {
              id
              name
            }
            relationship {
              application
              validFrom {
                edtf
              }
            }
          }
        }
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query ConnectionWithTotal($id: ID!) {
        agreements(where: { id: { eq: $id } }) {
          id
          name
          partiesConnection(first: 10, sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]) {
            totalCount
            edges {
              node {
                id
                name
              }
              properties {
                application
                validFrom
              }
            }
          }
        }
      }
    `,
    plain: ({
      agreements: [
        {
          partiesConnection: { totalCount, edges },
          ...agreement
        },
      ],
    }) => ({
      agreement: {
        ...agreement,
        parties: { totalCount, edges: edges.map(({ node, properties }) => ({ node, relationship: properties })) },
      },
    }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (agreement:Agreement {id: $id})
        CALL (agreement) {
          MATCH (agreement)<-[relationship:PARTY_TO]-(country)
          WITH relationship, country
          ORDER BY country.id, relationship.id
          LIMIT 10
          RETURN collect({
            node: country {.id, .name},
            relationship: relationship {.application, .validFrom}
          }) AS edges
        }
        RETURN agreement {
          .id, .name,
          parties: {totalCount: COUNT { (agreement)<-[:PARTY_TO]-() }, edges: edges}
        } AS agreement
      `,
      answer: ([record]) => ({ agreement: record?.get('agreement') ?? null }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (a:Agreement {id: $id})
        CALL (a) {
          MATCH (a)<-[r:PARTY_TO]-(c)
          WITH r, c ORDER BY c.id, r.id LIMIT 10
          RETURN collect([c.id, c.name, r.application, r.validFrom]) AS edges
        }
        RETURN a.id, a.name, COUNT { (a)<-[:PARTY_TO]-() }, edges
      `,
      answer: ([row]) => {
        if (!row) return { agreement: null };
        const [id, name, totalCount, rows] = row;
        const edges = rows.map(([country, countryName, application, validFrom]) => ({
          node: { id: country, name: countryName },
          relationship: { application, validFrom },
        }));
        return { agreement: { id, name, parties: { totalCount, edges } } };
      },
    },
  ],
};
