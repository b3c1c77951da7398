/** @type {import('./operation.mjs').Operation} */
export const threeRoots = {
  name: 'three-roots',
  title: 'three root fields in one operation',
  fromKey: true,
  variables: (keys) =>
    keys.agreements.map((agreement, i) => ({
      agreement,
      country: keys.countries[i % keys.countries.length].id,
      source: keys.sources[i % keys.sources.length],
    })),

  graphql: /* GraphQL */ `
    query ThreeRoots($agreement: ID!, $country: ID!, $source: ID!) {
      agreement(id: $agreement) {
        id
        name
        status
      }
      country(id: $country) {
        id
        name
        authorities(first: 5) {
          nodes {
            id
            name
          }
        }
      }
      source(id: $source) {
        id
        name
        statements(first: 5) {
          nodes {
            id
            quote
          }
        }
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query ThreeRoots($agreement: ID!, $country: ID!, $source: ID!) {
        agreements(where: { id: { eq: $agreement } }) {
          id
          name
          status
        }
        countries(where: { id: { eq: $country } }) {
          id
          name
          authorities(limit: 5, sort: [{ id: ASC }]) {
            id
            name
          }
        }
        sources(where: { id: { eq: $source } }) {
          id
          name
          statements(limit: 5, sort: [{ id: ASC }]) {
            id
            quote
          }
        }
      }
    `,
    plain: ({ agreements, countries, sources }) => ({
      agreement: agreements[0] ?? null,
      country: countries[0] ?? null,
      source: sources[0] ?? null,
    }),
  },

  // One question each, as the three functions of a program would ask them; they are asked at the same time.
  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (agreement:Agreement {id: $agreement})
        RETURN agreement {.id, .name, .status} AS agreement
      `,
      answer: ([record]) => ({ agreement: record?.get('agreement') ?? null }),
    },
    {
      cypher: /* Cypher */ `
        MATCH (country:Country {id: $country})
        CALL (country) {
          MATCH (country)<-[:AUTHORITY_OF]-(office:CustomsAdministration)
          WITH office ORDER BY office.id LIMIT 5
          RETURN collect(office {.id, .name}) AS authorities
        }
        RETURN country {.id, .name, authorities: authorities} AS country
      `,
      answer: ([record]) => ({ country: record?.get('country') ?? null }),
    },
    {
      cypher: /* Cypher */ `
        MATCH (source:Source {id: $source})
        CALL (source) {
          MATCH (source)<-[:FROM_SOURCE]-(claim:Claim)
          WITH claim ORDER BY claim.id LIMIT 5
          RETURN collect(claim {.id, .quote}) AS statements
        }
        RETURN source {.id, .name, statements: statements} AS source
      `,
      answer: ([record]) => ({ source: record?.get('source') ?? null }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        CALL () {
          MATCH (a:Agreement {id: $agreement})
          RETURN head(collect([a.id, a.name, a.status])) AS agreement
        }
        CALL () {
          MATCH (c:Country {id: $country})
          CALL (c) {
            MATCH (c)<-[:AUTHORITY_OF]-(o)
            WITH o ORDER BY o.id LIMIT 5
            RETURN collect([o.id, o.name]) AS os
          }
          RETURN head(collect([c.id, c.name, os])) AS country
        }
        CALL () {
          MATCH (s:Source {id: $source})
          CALL (s) {
            MATCH (s)<-[:FROM_SOURCE]-(k)
            WITH k ORDER BY k.id LIMIT 5
            RETURN collect([k.id, k.quote]) AS ks
          }
          RETURN head(collect([s.id, s.name, ks])) AS source
        }
        RETURN agreement, country, source
      `,
      answer: ([[a, c, s]]) => ({
        agreement: a && { id: a[0], name: a[1], status: a[2] },
        country: c && { id: c[0], name: c[1], authorities: c[2].map(([id, name]) => ({ id, name })) },
        source: s && { id: s[0], name: s[1], statements: s[2].map(([id, quote]) => ({ id, quote })) },
      }),
    },
  ],
};
