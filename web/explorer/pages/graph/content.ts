/** What stands on the canvas and how it is looked at: all that an address of the page says beside the view. */
export interface Content {
  readonly nodes: readonly string[];
  /** The two nodes whose shortest paths are shown; the nodes on them are on the canvas too. */
  readonly path: readonly [string, string] | null;
  /** What the paths may follow. */
  readonly by: Walk;
  /** Which of the paths is read, from 0. */
  readonly way: number;
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
  /** Types of nodes and of relationships that are filtered out. */
  readonly without: readonly string[];
}

/** Facts alone; plans, proposals and opinions too; or also what only tells where things stand, such as membership. */
export const WALKS = ['facts', 'plans', 'all'] as const;
export type Walk = (typeof WALKS)[number];

/** Most nodes on one canvas: more are neither legible nor allowed in one question. */
export const MOST_NODES = 400;
/** Most characters of all ids together, so that servers and mail programs still take the address. */
export const MOST_LETTERS = 12_000;

export type Change =
  | { readonly do: 'add'; readonly ids: readonly string[] }
  | { readonly do: 'remove'; readonly ids: readonly string[] }
  | { readonly do: 'hide'; readonly id: string }
  | { readonly do: 'unhide' }
  | { readonly do: 'pin'; readonly id: string; readonly pinned: boolean }
  | { readonly do: 'filter'; readonly type: string }
  | { readonly do: 'path'; readonly from: string; readonly to: string; readonly by: Walk }
  | { readonly do: 'way'; readonly way: number }
  /** The paths are put away; the nodes on them stay. */
  | { readonly do: 'leave-path'; readonly ids: readonly string[] }
  | { readonly do: 'clear' };

export const NOTHING: Content = { nodes: [], path: null, by: 'facts', way: 0, hidden: [], pinned: [], without: [] };

/** The content after a change; what does not change it gives the same object. */
export function contentAfter(content: Content, change: Change): Content {
  const { nodes, hidden, pinned, without } = content;
  switch (change.do) {
    case 'add': {
      const back = hidden.filter((id) => !change.ids.includes(id));
      return { ...content, nodes: roomFor(nodes, change.ids), hidden: back };
    }
    case 'remove': {
      const stays = (id: string): boolean => !change.ids.includes(id);
      return { ...content, nodes: nodes.filter(stays), hidden: hidden.filter(stays), pinned: pinned.filter(stays) };
    }
    case 'hide':
      return { ...content, hidden: united(hidden, [change.id]) };
    case 'unhide':
      return { ...content, hidden: [] };
    case 'pin':
      return {
        ...content,
        pinned: change.pinned ? united(pinned, [change.id]) : pinned.filter((id) => id !== change.id),
      };
    case 'filter':
      return {
        ...content,
        without: without.includes(change.type)
          ? without.filter((type) => type !== change.type)
          : [...without, change.type],
      };
    case 'path': {
      const { from, to, by } = change;
      return { ...content, path: [from, to], by, way: 0, hidden: hidden.filter((id) => id !== from && id !== to) };
    }
    case 'way':
      return { ...content, way: change.way };
    case 'leave-path':
      return { ...content, path: null, way: 0, nodes: roomFor(nodes, change.ids) };
    case 'clear':
      return NOTHING;
  }
}

/** The ids with others behind them, as many as the canvas and the address have room for. */
export function roomFor(ids: readonly string[], more: readonly string[]): readonly string[] {
  const all = united(ids, more);
  let letters = 0;
  const end = all.findIndex((id, index) => {
    letters += id.length + 1;
    return index >= MOST_NODES || letters > MOST_LETTERS;
  });
  return end < 0 ? all : all.slice(0, end);
}

export function contentIn(search: URLSearchParams): Content {
  const list = (name: string): readonly string[] => united([], (search.get(name) ?? '').split(',').filter(Boolean));
  const [from, to] = list('path');
  const way = Number(search.get('way') ?? 1) - 1;
  return {
    nodes: roomFor([], list('nodes')),
    path: from && to ? [from, to] : null,
    by: WALKS.find((walk) => walk === search.get('by')) ?? 'facts',
    way: Number.isInteger(way) && way > 0 ? way : 0,
    hidden: list('hidden'),
    pinned: list('pinned'),
    without: list('without'),
  };
}

/** The parameters of an address that say a content. */
export function searchOfContent({ nodes, path, by, way, hidden, pinned, without }: Content): Record<string, string> {
  return {
    ...(nodes.length > 0 && { nodes: nodes.join(',') }),
    ...(path && { path: path.join(',') }),
    ...(path && by !== 'facts' && { by }),
    ...(path && way > 0 && { way: String(way + 1) }),
    ...(hidden.length > 0 && { hidden: hidden.join(',') }),
    ...(pinned.length > 0 && { pinned: pinned.join(',') }),
    ...(without.length > 0 && { without: without.join(',') }),
  };
}

/** All parameters that a content may have. */
export const CONTENT_PARAMETERS = ['nodes', 'path', 'by', 'way', 'hidden', 'pinned', 'without'] as const;

const united = (one: readonly string[], other: readonly string[]): readonly string[] => [
  ...new Set([...one, ...other]),
];
