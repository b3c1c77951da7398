import { useMemo, useRef } from 'react';
import { useAnswer, type Answer } from '../../graphql/use-answer';
import type { FactFragment } from '../../graphql/fragments.generated';
import { argumentsOf, idInView, type View } from '../../view/view';
import type { Content } from './content';
import { knownFact, knownNode, type KnownFact, type KnownNode } from './facts';
import {
  GraphDocument,
  PathsDocument,
  type GraphQuery,
  type GraphQueryVariables,
  type PathsQuery,
} from './graph.generated';

/** Most facts among the nodes of a canvas that one operation fetches. */
const MOST_FACTS = 500;
const MOST_PATHS = 20;

/** What the graph knows about a content in a view. */
export interface Known {
  /** Those of the content that are drawn: known, there on the day, not hidden or filtered out. */
  readonly nodes: readonly KnownNode[];
  readonly facts: readonly KnownFact[];
  /** Those that are not there on the day, or were not known by then. */
  readonly absent: readonly KnownNode[];
  readonly hidden: readonly KnownNode[];
  /** Before the filters by type: what a legend counts. */
  readonly all: { readonly nodes: readonly KnownNode[]; readonly facts: readonly KnownFact[] };
  /** Ids of the address that nothing has. */
  readonly unknown: readonly string[];
  /** How many facts there are among the nodes beyond those fetched. */
  readonly more: number;
}

export type Path = PathsQuery['paths']['nodes'][number];

/** Asks for what a content shows: the paths, and the facts among all its nodes. */
export function useGraph(
  content: Content,
  view: View,
  found: readonly FactFragment[],
): {
  readonly known: Known;
  readonly graph: Answer<GraphQuery>;
  readonly paths: Answer<PathsQuery> | null;
  readonly variables: GraphQueryVariables;
} {
  const pathsAnswer = useAnswer(PathsDocument, pathVariables(content, view), { pause: content.path === null });
  const paths = content.path === null ? null : pathsAnswer;
  const ways = paths?.state === 'there' ? paths.data.paths.nodes : NO_PATHS;
  const ids = useMemo(() => {
    const onWays = ways.flatMap(({ nodes }) => nodes.map((node) => knownNode(node).id));
    return [...new Set([...content.nodes, ...(content.path ?? []), ...onWays])];
  }, [content, ways]);
  const variables = useMemo(() => {
    // In order, so that the same nodes are the same question however they came.
    const sorted = ids.toSorted();
    return { ids: sorted, idsInView: sorted.map((id) => idInView(id, view)), first: MOST_FACTS, ...variablesOf(view) };
  }, [ids, view]);
  // The nodes on the paths belong to the question.
  const graph = useAnswer(GraphDocument, variables, { pause: ids.length === 0 || paths?.state === 'waiting' });
  // Names, kept for the moment in which a newer answer is on its way.
  const names = useRef(new Map<string, KnownNode>());
  const known = useMemo(
    () =>
      knownOf({ content, ids, graph: graph.state === 'there' ? graph.data : null, ways, found, names: names.current }),
    [content, ids, graph, ways, found],
  );
  return { known, graph, paths, variables };
}

const NO_PATHS: readonly Path[] = [];

function pathVariables({ path, by }: Content, view: View) {
  const [from, to] = path ?? ['', ''];
  const { modality, ...rest } = variablesOf(view);
  return {
    from,
    to,
    first: MOST_PATHS,
    structural: by === 'all',
    ...rest,
    modality: by === 'facts' ? (['FACT', 'INFERRED'] as const).slice() : modality,
  };
}

function variablesOf(view: View) {
  const { modality, ...rest } = argumentsOf(view);
  return { ...rest, modality: [...modality] };
}

function knownOf({
  content,
  ids,
  graph,
  ways,
  found,
  names,
}: {
  readonly content: Content;
  readonly ids: readonly string[];
  readonly graph: GraphQuery | null;
  readonly ways: readonly Path[];
  readonly found: readonly FactFragment[];
  readonly names: Map<string, KnownNode>;
}): Known {
  const facts = new Map<string, KnownFact>();
  const onWays = ways.flatMap(({ steps }) => steps.flatMap(({ relationships }) => relationships));
  for (const fact of [...found, ...onWays, ...(graph?.relationships.nodes ?? [])]) {
    const known = knownFact(fact);
    facts.set(known.id, known);
    for (const node of [known.from, known.to]) names.set(node.id, node);
  }
  for (const { nodes } of ways) for (const node of nodes) names.set(knownNode(node).id, knownNode(node));
  const asked = new Set<string>();
  const held = new Set<string>();
  for (const node of graph?.named ?? []) {
    if (!node) continue;
    asked.add(knownNode(node).id);
    names.set(knownNode(node).id, knownNode(node));
  }
  // The name on the day, where it is another one.
  for (const node of graph?.held ?? []) {
    if (!node) continue;
    held.add(knownNode(node).id);
    names.set(knownNode(node).id, knownNode(node));
  }
  const named = ids.flatMap((id) => names.get(id) ?? []);
  const isAway = ({ id }: KnownNode): boolean => asked.has(id) && !held.has(id);
  const isHidden = ({ id }: KnownNode): boolean => content.hidden.includes(id);
  const there = named.filter((node) => !isHidden(node) && !isAway(node));
  const thereIds = new Set(there.map(({ id }) => id));
  const among = [...facts.values()].filter(({ from, to }) => thereIds.has(from.id) && thereIds.has(to.id));
  const nodes = there.filter(({ type }) => !content.without.includes(type));
  const shownIds = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    facts: among.filter(
      ({ from, to, fact }) => shownIds.has(from.id) && shownIds.has(to.id) && !content.without.includes(fact.type),
    ),
    absent: named.filter((node) => !isHidden(node) && isAway(node)),
    hidden: named.filter(isHidden),
    all: { nodes: there, facts: among },
    unknown: graph ? ids.filter((id) => !names.has(id)) : [],
    more: graph ? Math.max(0, graph.relationships.totalCount - graph.relationships.nodes.length) : 0,
  };
}
