/** @type {import('./operation.mjs').Operation} */
export const listOf500 = {
  name: 'list-of-500',
  title: 'a list of 500 rows with five fields',
  fromKey: false,
  variables: (keys) => keys.days.map((day) => ({ day })),

  graphql: /* GraphQL */ `
    query ListOf500($day: Date!) {
      agreements(where: { signedOn: { gte: $day } }, orderBy: [{ signedOn: ASC }], first: 500) {
        nodes {
          id
          name
          kind
          status
          signedOn {
            edtf
          }
        }
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query ListOf500($day: String!) {
        agreements(where: { signedOn_first: { gte: $day } }, sort: [{ signedOn_first: ASC }, { id: ASC }], limit: 500) {
          id
          name
          kind
          status
          signedOn
        }
      }
    `,
    plain: ({ agreements }) => ({ agreements }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (agreement:Agreement)
        WHERE agreement.signedOn_first >= $day
        WITH agreement ORDER BY agreement.signedOn_first, agreement.id LIMIT 500
        RETURN agreement {.id, .name, .kind, .status, .signedOn} AS agreement
      `,
      answer: (records) => ({ agreements: records.map((record) => record.get('agreement')) }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (a:Agreement)
        WHERE a.signedOn_first >= $day
        WITH a ORDER BY a.signedOn_first, a.id LIMIT 500
        RETURN collect([a.id, a.name, a.kind, a.status, a.signedOn])
      `,
      answer: ([[rows]]) => ({
        agreements: rows.map(([id, name, kind, status, signedOn]) => ({ id, name, kind, status, signedOn })),
      }),
    },
  ],
};
