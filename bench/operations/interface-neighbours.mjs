/** @type {import('./operation.mjs').Operation} */
export const interfaceNeighbours = {
  name: 'interface-neighbours',
  title: 'neighbours of an interface',
  fromKey: true,
  variables: (keys) => keys.programmes.map((id) => ({ id })),

  graphql: /* GraphQL */ `
    query InterfaceNeighbours($id: ID!) {
      programme(id: $id) {
        id
        name
        pilotedAt(first: 20) {
          nodes {
            __typename
            id
            name
            ... on Port {
              portKind: kind
              latitude
            }
            ... on Place {
              placeKind: kind
            }
          }
        }
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query InterfaceNeighbours($id: ID!) {
        programmes(where: { id: { eq: $id } }) {
          id
          name
          pilotedAt(limit: 20, sort: [{ id: ASC }]) {
            __typename
            id
            name
            ... on Port {
              portKind: kind
              latitude
            }
            ... on Place {
              placeKind: kind
            }
          }
        }
      }
    `,
    plain: ({ programmes }) => ({ programme: programmes[0] ?? null }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (programme:Programme {id: $id})
        CALL (programme) {
          MATCH (programme)-[:PILOTED_AT]->(location:Location)
          WITH location ORDER BY location.id LIMIT 20
          RETURN collect(CASE
            WHEN location:Port THEN location {.id, .name, __typename: 'Port', portKind: location.kind, .latitude}
            WHEN location:Place THEN location {.id, .name, __typename: 'Place', placeKind: location.kind}
            ELSE location {.id, .name, __typename: 'Country'}
          END) AS locations
        }
        RETURN programme {.id, .name, pilotedAt: locations} AS programme
      `,
      answer: ([record]) => ({ programme: record?.get('programme') ?? null }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (p:Programme {id: $id})
        CALL (p) {
          MATCH (p)-[:PILOTED_AT]->(l)
          WITH l ORDER BY l.id LIMIT 20
          RETURN collect([labels(l), l.id, l.name, l.kind, l.latitude]) AS ls
        }
        RETURN p.id, p.name, ls
      `,
      answer: ([row]) => {
        if (!row) return { programme: null };
        const [id, name, locations] = row;
        return { programme: { id, name, pilotedAt: locations.map(location) } };
      },
    },
  ],
};

function location([labels, id, name, kind, latitude]) {
  if (labels.includes('Port')) return { __typename: 'Port', id, name, portKind: kind, latitude };
  if (labels.includes('Place')) return { __typename: 'Place', id, name, placeKind: kind };
  return { __typename: 'Country', id, name };
}
