import type { Statement } from '../../model/statement';

/*
 * A store may search by itself within the statement that hydrates what it finds. The search is a subquery that stands
 * first; it returns these variables.
 */

/** What was found, as the traversal reads it: the last column of the row. */
export const SEARCH_RESULT = 'searched';
/** The nodes and the relationships to be hydrated, as lists. */
export const FOUND_NODES = 'foundNodes';
export const FOUND_RELATIONSHIPS = 'foundRelationships';

/** The statement with the search before what hydrates. */
export const withSearch = (search: Statement, { text, parameters }: Statement): Statement => ({
  text: `CALL () {\n${search.text}\n}\n${text}`,
  parameters: { ...search.parameters, ...parameters },
});
