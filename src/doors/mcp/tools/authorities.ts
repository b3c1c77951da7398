import { nameWithId, type Named } from '../facts';

/** A country, with those who act for it. */
export interface Represented {
  readonly authorities?: { readonly nodes: readonly Named[] };
}

/** Fields of a node. */
export const AUTHORITIES = '... on Country { authorities(first: 4) { nodes { __typename id name } } }';

/** Says of a country who acts for it: customs cooperation is told of them, not of it. */
export const lineOfAuthorities = ({ authorities: { nodes } = { nodes: [] } }: Represented): readonly string[] =>
  nodes.length === 0 ? [] : [`What its authorities did is told of them: ${nodes.map(nameWithId).join('; ')}`];
