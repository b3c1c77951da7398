/** @type {import('./operation.mjs').Operation} */
export const nodeByKey = {
  name: 'node-by-key',
  title: 'one node by key',
  fromKey: true,
  variables: (keys) => keys.agreements.map((id) => ({ id })),

  graphql: /* GraphQL */ `
    query NodeByKey($id: ID!) {
      agreement(id: $id) {
        id
        name
        kind
        status
        title
        signedOn {
          edtf
        }
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query NodeByKey($id: ID!) {
        agreements(where: { id: { eq: $id } }) {
          id
          name
          kind
          status
          title
          signedOn
        }
      }
    `,
    plain: ({ agreements }) => ({ agreement: agreements[0] ?? null }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (agreement:Agreement {id: $id})
        RETURN agreement {.id, .name, .kind, .status, .title, .signedOn} AS agreement
      `,
      answer: ([record]) => ({ agreement: record?.get('agreement') ?? null }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (a:Agreement {id: $id})
        RETURN a.id, a.name, a.kind, a.status, a.title, a.signedOn
      `,
      answer: ([row]) => {
        if (!row) return { agreement: null };
        const [id, name, kind, status, title, signedOn] = row;
        return { agreement: { id, name, kind, status, title, signedOn } };
      },
    },
  ],
};
