/** @type {import('./operation.mjs').Operation} */
export const unfilteredTotal = {
  name: 'unfiltered-total',
  title: 'unfiltered totalCount',
  fromKey: false,
  // Nothing varies: the question has no variable.
  variables: () => [{}],

  graphql: /* GraphQL */ `
    query UnfilteredTotal {
      agreements {
        totalCount
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query UnfilteredTotal {
        agreementsConnection {
          totalCount
        }
      }
    `,
    plain: ({ agreementsConnection }) => ({ agreements: agreementsConnection }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (agreement:Agreement)
        RETURN count(agreement) AS totalCount
      `,
      answer: ([record]) => ({ agreements: { totalCount: record.get('totalCount') } }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (:Agreement) RETURN count(*)
      `,
      answer: ([[totalCount]]) => ({ agreements: { totalCount } }),
    },
  ],
};
