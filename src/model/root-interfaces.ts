/** The interface that every node implements, and the one that every relationship implements. */
export const NODE = 'Node';
export const RELATIONSHIP = 'Relationship';
/** The GraphQL type of all relationships without properties of their own. */
export const SIMPLE_RELATIONSHIP = 'SimpleRelationship';
/** The interface of what the graph is about, as against claims, names and contradictions. */
export const ENTITY = 'Entity';
