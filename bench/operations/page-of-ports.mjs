/** @type {import('./operation.mjs').Operation} */
export const pageOfPorts = {
  name: 'page-of-ports',
  title: 'a filtered, ordered page of 25',
  fromKey: true,
  variables: (keys) => keys.countries.map(({ iso3 }) => ({ iso3 })),

  graphql: /* GraphQL */ `
    query PageOfPorts($iso3: String!) {
      ports(where: { country: { iso3: { eq: $iso3 } } }, orderBy: [{ name: ASC }], first: 25) {
        nodes {
          id
          name
          kind
          latitude
        }
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query PageOfPorts($iso3: String!) {
        ports(
          where: { country: { some: { iso3: { eq: $iso3 } } } }
          sort: [{ name_key: ASC }, { id: ASC }]
          limit: 25
        ) {
          id
          name
          kind
          latitude
        }
      }
    `,
    plain: ({ ports }) => ({ ports }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (country:Country {iso3: $iso3})<-[:LOCATED_IN]-(port:Port)
        WITH port ORDER BY port.name_key, port.id LIMIT 25
        RETURN port {.id, .name, .kind, .latitude} AS port
      `,
      answer: (records) => ({ ports: records.map((record) => record.get('port')) }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (:Country {iso3: $iso3})<-[:LOCATED_IN]-(p:Port)
        WITH p ORDER BY p.name_key, p.id LIMIT 25
        RETURN p.id, p.name, p.kind, p.latitude
      `,
      answer: (rows) => ({ ports: rows.map(([id, name, kind, latitude]) => ({ id, name, kind, latitude })) }),
    },
  ],
};
