/** The interface that every node implements, and the one that every relationship implements. */
export const NODE = 'Node';
export const RELATIONSHIP = 'Relationship';
/** The interface of what the graph is about, as against claims, names and contradictions. */
export const ENTITY = 'Entity';
