/** @type {import('./operation.mjs').Operation} */
export const unfilteredTotal = {
  name: 'unfiltered-total',
  title: 'unfiltered totalCount',
  fromKey: false,
  // Nothing varies: the question has no variable.
  variables: () => [{}],

  graphql: /* GraphQL */ `
    query UnfilteredTotal {
      claims {
        totalCount
      }
    }
  `,

  peer: {
    graphql: /* GraphQL */ `
      query UnfilteredTotal {
        claimsConnection {
          totalCount
        }
      }
    `,
    plain: ({ claimsConnection }) => ({ claims: claimsConnection }),
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (claim:Claim)
        RETURN count(claim) AS totalCount
      `,
      answer: ([record]) => ({ claims: { totalCount: record.get('totalCount') } }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (:Claim) RETURN count(*)
      `,
      answer: ([[totalCount]]) => ({ claims: { totalCount } }),
    },
  ],
};
