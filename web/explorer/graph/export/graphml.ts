import { inXml } from './xml';

interface SavedNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

interface SavedFact {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly modality: string;
  readonly standing?: string | null;
  readonly confidence?: string | null;
  readonly disputed: boolean;
  readonly claimCount: number;
  readonly firstDay?: string | null;
  readonly lastDay?: string | null;
}

const NODE_KEYS = { name: 'string', type: 'string' } as const;
const EDGE_KEYS = {
  type: 'string',
  modality: 'string',
  standing: 'string',
  confidence: 'string',
  disputed: 'boolean',
  claimCount: 'int',
  firstDay: 'string',
  lastDay: 'string',
} as const;

/** Nodes and facts as GraphML (http://graphml.graphdrawing.org/), for Gephi, yEd, NetworkX, igraph and the like. */
export function graphmlOf(nodes: readonly SavedNode[], facts: readonly SavedFact[]): string {
  const keys = (of: 'node' | 'edge', types: Readonly<Record<string, string>>): string[] =>
    Object.entries(types).map(
      ([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
    );
  const data = (of: 'node' | 'edge', names: readonly string[], item: object): string =>
    names
      .map((name) => [name, (item as Readonly<Record<string, unknown>>)[name]] as const)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => `<data key="${of}-${name}">${inXml(String(value))}</data>`)
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', NODE_KEYS),
    ...keys('edge', EDGE_KEYS),
    '  <graph edgedefault="directed">',
    ...nodes.map((node) => `    <node id="${inXml(node.id)}">${data('node', Object.keys(NODE_KEYS), node)}</node>`),
    ...facts.map(
      (fact) =>
        `    <edge id="${inXml(fact.id)}" source="${inXml(fact.from)}" target="${inXml(fact.to)}">` +
        `${data('edge', Object.keys(EDGE_KEYS), fact)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
