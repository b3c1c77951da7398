/** @type {import('./operation.mjs').Operation} */
export const claimsOfEdges = {
  name: 'claims-of-edges',
  title: 'edges with their claims and sources',
  fromKey: true,
  variables: (keys) => keys.agreements.map((id) => ({ id })),

  graphql: /* GraphQL */ `
    query ClaimsOfEdges($id: ID!) {
      agreement(id: $id) {
        id
        name
        signatories(first: 10) {
          edges {
            node {
              id
              name
            }
            relationship {
              role
              claims(first: 3) {
                id
                quote
                modality
                source {
                  id
                  name
                  published {
                    edtf
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
    missing:
      'Claims of a relationship are a list of ids on it. Types of relationship properties take no fields that are computed by Cypher, so nothing leads from there to the claims.',
  },

  hand: [
    {
      cypher: /* Cypher */ `
        MATCH (agreement:Agreement {id: $id})
        CALL (agreement) {
          MATCH (agreement)<-[signed:SIGNED]-(party)
          WITH signed, party ORDER BY party.id, signed.id LIMIT 10
          CALL (signed) {
            UNWIND range(0, size(signed.claims[0..3]) - 1) AS place
            MATCH (claim:Claim {id: signed.claims[place]})-[:FROM_SOURCE]->(source:Source)
            WITH claim, source, place ORDER BY place
            RETURN collect(claim {.id, .quote, .modality, source: source {.id, .name, .published}}) AS claims
          }
          RETURN collect({node: party {.id, .name}, relationship: signed {.role, claims: claims}}) AS edges
        }
        RETURN agreement {.id, .name, signatories: edges} AS agreement
      `,
      answer: ([record]) => ({ agreement: record?.get('agreement') ?? null }),
    },
  ],

  tuned: [
    {
      cypher: /* Cypher */ `
        MATCH (a:Agreement {id: $id})
        CALL (a) {
          MATCH (a)<-[r:SIGNED]-(p)
          WITH r, p ORDER BY p.id, r.id LIMIT 10
          RETURN collect([p.id, p.name, r.role, r.claims[0..3]]) AS edges
        }
        WITH a, edges, reduce(ids = [], edge IN edges | ids + edge[3]) AS ids
        CALL (ids) {
          UNWIND ids AS id
          WITH DISTINCT id
          MATCH (k:Claim {id: id})-[:FROM_SOURCE]->(s)
          RETURN collect([k.id, k.quote, k.modality, s.id, s.name, s.published]) AS claims
        }
        RETURN a.id, a.name, edges, claims
      `,
      answer: ([row]) => {
        if (!row) return { agreement: null };
        const [agreement, agreementName, edges, rows] = row;
        const claims = new Map(
          rows.map(([id, quote, modality, source, name, published]) => [
            id,
            { id, quote, modality, source: { id: source, name, published } },
          ]),
        );
        const signatories = edges.map(([id, name, role, ids]) => ({
          node: { id, name },
          relationship: { role, claims: ids.map((claim) => claims.get(claim)) },
        }));
        return { agreement: { id: agreement, name: agreementName, signatories } };
      },
    },
  ],
};
