import assert from 'node:assert/strict';

/** What an implementation answers to a query. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | undefined;
}

export type Execute = (source: string, variables?: Readonly<Record<string, unknown>>) => Answer | Promise<Answer>;

/** A connection that can be asked for in pages. */
export interface PagedList {
  /** The query, given the arguments and the selection set of the connection. */
  readonly source: (args: string, selection: string) => string;
  /** Response keys that lead to the connection. */
  readonly path: readonly string[];
  /** Arguments other than those of the page, as GraphQL text; empty when there are none. */
  readonly args: string;
  /** Whether edges have relationships. */
  readonly hasRelationships: boolean;
  /** Whether it takes `last` and `before`, as lists of root fields do. */
  readonly pagesBackward: boolean;
}

/** Ids of the nodes of a list, in its order. */
export interface Walk {
  readonly whole: readonly string[];
  readonly forward: readonly string[];
  /** Undefined where the list pages forward alone. */
  readonly backward: readonly string[] | undefined;
}

interface Page {
  readonly edges: readonly Edge[];
  readonly nodes: readonly Identified[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface Edge {
  readonly cursor: string;
  readonly node: Identified;
  readonly relationship?: Identified;
  readonly relationships?: readonly Identified[];
}

interface Identified {
  readonly id: string;
}

/** A connection of the Query type: `rootList('ports', 'orderBy: [{ name: ASC }]')`. */
export function rootList(field: string, args = ''): PagedList {
  return {
    source: (all, selection) => `{ list: ${field}${all} ${selection} }`,
    path: ['list'],
    args,
    hasRelationships: false,
    pagesBackward: true,
  };
}

/** A connection of one record: `sideList('agreement', 'agreement:a', 'signatories')`. */
export function sideList(lookup: string, id: string, field: string, args = ''): PagedList {
  return {
    source: (all, selection) => `{ owner: ${lookup}(id: ${JSON.stringify(id)}) { list: ${field}${all} ${selection} } }`,
    path: ['owner', 'list'],
    args,
    hasRelationships: true,
    pagesBackward: false,
  };
}

/** Longest list that is walked: one page of the largest size that a server allows by default. */
const WHOLE = 500;

/**
 * Walks a list forward, and backward where it can, with the implementation's own cursors, and holds the pages against the whole:
 * together they are the list, nothing twice and nothing left out, and every page knows what lies before and after
 * it. Throws an AssertionError where they do not.
 */
export async function pageThrough(execute: Execute, list: PagedList, size: number): Promise<Walk> {
  const whole = await ask(execute, list, `first: ${WHOLE}`);
  const ids = idsOf(whole);
  assert.equal(new Set(ids).size, ids.length, 'the list has a node twice');
  whole.edges.forEach(({ relationship, relationships }) => {
    assert.deepEqual(relationship, relationships?.[0], 'relationship is not the first of relationships');
  });
  assert.equal(whole.totalCount, ids.length, 'totalCount is not the length of the list');
  const forward = await walk(execute, list, size, ids, 'FORWARD');
  const backward = list.pagesBackward ? await walk(execute, list, size, ids, 'BACKWARD') : undefined;
  assert.deepEqual(forward, ids, 'the pages walked forward are not the list');
  assert.deepEqual(backward ?? ids, ids, 'the pages walked backward are not the list');
  return { whole: ids, forward, backward };
}

async function walk(
  execute: Execute,
  list: PagedList,
  size: number,
  ids: readonly string[],
  way: 'FORWARD' | 'BACKWARD',
): Promise<string[]> {
  const isForward = way === 'FORWARD';
  const walked: string[] = [];
  let cursor: string | null = null;
  do {
    const from = cursor === null ? '' : `, ${isForward ? 'after' : 'before'}: ${JSON.stringify(cursor)}`;
    const page: Page = await ask(execute, list, `${isForward ? 'first' : 'last'}: ${size}${from}`);
    const found = idsOf(page);
    assert.equal(found.length, Math.min(size, ids.length - walked.length), `walked ${way}, the length of a page`);
    if (isForward) walked.push(...found);
    else walked.unshift(...found);
    checkPage(page, ids.length, isForward ? walked.length - found.length : ids.length - walked.length);
    cursor = isForward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
  } while (cursor !== null && walked.length < ids.length);
  return walked;
}

/** A page whose first item has that index in a list of that length. */
function checkPage({ edges, nodes, pageInfo, totalCount }: Page, length: number, index: number): void {
  const at = `of the page at ${index} of ${length}`;
  assert.equal(pageInfo.hasPreviousPage, index > 0, `hasPreviousPage ${at}`);
  assert.equal(pageInfo.hasNextPage, index + edges.length < length, `hasNextPage ${at}`);
  assert.equal(pageInfo.startCursor, edges[0]?.cursor ?? null, `startCursor ${at}`);
  assert.equal(pageInfo.endCursor, edges.at(-1)?.cursor ?? null, `endCursor ${at}`);
  assert.equal(totalCount, length, `totalCount ${at}`);
  assert.deepEqual(
    nodes.map(({ id }) => id),
    edges.map(({ node }) => node.id),
    `nodes ${at}`,
  );
}

async function ask(execute: Execute, list: PagedList, pageArgs: string): Promise<Page> {
  const edge = `cursor node { id }${list.hasRelationships ? ' relationship { id } relationships { id }' : ''}`;
  const selection = `{ totalCount nodes { id } edges { ${edge} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const source = list.source(`(${[pageArgs, list.args].filter(Boolean).join(', ')})`, selection);
  const { data, errors } = await execute(source);
  assert.ok(!errors, `${source}: ${JSON.stringify(errors)}`);
  const page = list.path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
  return page as Page;
}

const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);
