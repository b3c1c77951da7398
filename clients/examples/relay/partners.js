import { graphql } from 'relay-runtime';

// A component that loads more and is fetched anew by the id of its programme alone, which says its view.
export const documents = () => [
  graphql`
    query partnersQuery($id: ID!, $first: Int!) {
      programme(id: $id) {
        ...partners_programme @arguments(first: $first)
      }
    }
  `,
  graphql`
    fragment partners_programme on Programme
    @refetchable(queryName: "partnersRefetchQuery")
    @argumentDefinitions(first: { type: "Int!" }, after: { type: "Cursor" }) {
      id
      recognises(first: $first, after: $after) @connection(key: "partners_recognises") {
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
];
