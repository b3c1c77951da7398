import { graphql } from 'relay-runtime';

// relay-compiler reads these; with Babel or SWC a component holds its own. They are never run.
export const documents = () => [
  graphql`
    query documentsProgrammeQuery($asOf: Date, $lang: Language) {
      programme(id: "programme:cn-us-joint-validation", asOf: $asOf, lang: $lang) {
        id
        name
        pilotedAt {
          totalCount
        }
      }
    }
  `,
  graphql`
    query documentsAgreementsQuery($asOf: Date, $lang: Language, $first: Int!, $after: Cursor) {
      agreements(asOf: $asOf, lang: $lang, first: $first, after: $after) @connection(key: "documents_agreements") {
        edges {
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
  `,
  graphql`
    query documentsAgreementDayQuery {
      agreement(id: "agreement:cn-us-joint-validation-2008") {
        signedOn {
          first
        }
      }
    }
  `,
  graphql`
    query documentsAgreementDateQuery {
      agreement(id: "agreement:cn-us-joint-validation-2008") {
        signedOn {
          edtf
        }
      }
    }
  `,
];
