import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { failureOf, type Failure } from '../../graphql/use-answer';
import type { FactFragment } from '../../graphql/fragments.generated';
import { idInView, type View } from '../../view/view';
import { knownFact } from './facts';
import { ExpandDocument, type RelationshipTypeName, type TraversalDirection } from './graph.generated';

/** What a reader chose to fetch around a node. */
export interface Expansion {
  readonly id: string;
  readonly type: string;
  readonly direction: TraversalDirection;
}

/** Most facts that one expansion fetches. */
const MOST = 500;

/**
 * Fetches facts of one type and direction around a node. They are drawn at once, before the facts among all nodes are
 * known, and for as long as the view stays.
 */
export function useExpand(view: View, language: string) {
  const client = useClient();
  const key = JSON.stringify([view, language]);
  const [{ of, facts }, setFound] = useState<{ readonly of: string; readonly facts: readonly FactFragment[] }>({
    of: key,
    facts: NONE,
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(key);
  latest.current = key;

  /** Returns the ids of the nodes at the other ends, and how many facts there are; null when there is no answer. */
  const expand = async ({ id, type, direction }: Expansion) => {
    const variables = { id: idInView(id, view), type: type as RelationshipTypeName, direction, first: MOST };
    const { data, error } = await client.query(ExpandDocument, variables).toPromise();
    if (latest.current !== key) return null;
    setFailure(error ? failureOf(error) : null);
    if (error || !data?.node || !('relationships' in data.node)) return null;
    const { nodes, totalCount } = data.node.relationships;
    setFound((before) => ({ of: key, facts: before.of === key ? [...before.facts, ...nodes] : nodes }));
    const others = nodes.map(knownFact).map(({ from, to }) => (from.id === id ? to.id : from.id));
    return { ids: [...new Set(others)], facts: nodes.length, totalCount };
  };
  return { expand, failure, found: of === key ? facts : NONE };
}

const NONE: readonly FactFragment[] = [];
