import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Focus, Picture } from '../../graph/picture';
import type { Answer } from '../../graphql/use-answer';
import type { Content } from './content';
import { edgeOf, knownFact, knownNode } from './facts';
import type { PathsQuery } from './graph.generated';
import type { Known, Path } from './use-graph';

/** What the canvas draws of what is known. */
export function usePicture(known: Known, { pinned }: Content, settled: boolean): Picture {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      nodes: known.nodes.map((node) => ({ ...node, pinned: pinned.includes(node.id) })),
      edges: known.facts.map((fact) => edgeOf(fact, t)),
      away: [...known.absent, ...known.hidden].map(({ id }) => id),
      settled,
    }),
    [known, pinned, settled, t],
  );
}

/** What stands out on the canvas: the selected node, and the path that is read. */
export function useFocus(paths: Answer<PathsQuery> | null, content: Content, selected: string | null): Focus {
  const ways = paths?.state === 'there' ? paths.data.paths.nodes : [];
  const way = ways[Math.min(content.way, ways.length - 1)];
  return useMemo(() => ({ selected, way: idsOf(way) }), [selected, way]);
}

/** Ids of the nodes and facts of a way. */
function idsOf(way: Path | undefined): ReadonlySet<string> {
  if (!way) return new Set();
  const facts = way.steps.flatMap(({ relationships }) => relationships.map((fact) => knownFact(fact).id));
  return new Set([...way.nodes.map((node) => knownNode(node).id), ...facts]);
}
