/** A programme in a view, with what is counted differently on different days. */
export const PROGRAMME = /* GraphQL */ `
  query Programme($asOf: Date, $lang: Language) {
    programme(id: "programme:cn-us-joint-validation", asOf: $asOf, lang: $lang) {
      id
      name
      pilotedAt {
        totalCount
      }
    }
  }
`;

/** A page of a list in a view. */
export const AGREEMENTS = /* GraphQL */ `
  query Agreements($asOf: Date, $lang: Language, $first: Int!, $after: Cursor) {
    agreements(asOf: $asOf, lang: $lang, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** The same list by its nodes. */
export const AGREEMENT_NAMES = /* GraphQL */ `
  query AgreementNames($asOf: Date, $lang: Language, $first: Int!, $after: Cursor) {
    agreements(asOf: $asOf, lang: $lang, first: $first, after: $after) {
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** A page of the relationships of one thing, by the id that says its view. */
export const RECOGNISED = /* GraphQL */ `
  query Recognised($id: ID!, $first: Int!, $after: Cursor) {
    node(id: $id) {
      id
      ... on Programme {
        recognises(first: $first, after: $after) {
          totalCount
          edges {
            cursor
            node {
              id
              name
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`;

/** Values without an id, of which two components read different parts. */
export const AGREEMENT_DAY = /* GraphQL */ `
  query AgreementDay {
    agreement(id: "agreement:cn-us-joint-validation-2008") {
      id
      signedOn {
        first
      }
    }
  }
`;
export const AGREEMENT_DATE = /* GraphQL */ `
  query AgreementDate {
    agreement(id: "agreement:cn-us-joint-validation-2008") {
      id
      signedOn {
        edtf
      }
    }
  }
`;

/** The documents as the `gql` of a client makes them: queries that are shown, and lists that are read page by page. */
export const parsedBy = (gql) => ({
  queries: {
    programme: gql(PROGRAMME),
    agreementDay: gql(AGREEMENT_DAY),
    agreementDate: gql(AGREEMENT_DATE),
  },
  lists: {
    agreements: { query: gql(AGREEMENTS), listIn: (data) => data.agreements },
    names: { query: gql(AGREEMENT_NAMES), listIn: (data) => data.agreements },
    partners: { query: gql(RECOGNISED), listIn: (data) => data.node.recognises },
  },
});
