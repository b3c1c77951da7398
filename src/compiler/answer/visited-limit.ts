import { CustomsGraphError } from '../../errors';
import type { FoundMember, NodesGroup, ObjectShape, ResultValue } from './result-shape';
import type { Row } from './row-writer';

/** Throws LIMIT_EXCEEDED for a row with a transitive closure that met more nodes than it may. */
export type CheckRow = (row: Row) => void;

/** The check that no closure in rows of a shape met too many nodes. Undefined where the shape has no closure. */
export function visitedLimit(shape: ObjectShape, most: number): CheckRow | undefined {
  const entries = shape.typeColumn === undefined ? shape.entries : [...shape.entriesByType.values()].flat();
  return every(entries.map(({ value }) => ofValue(value, most)));
}

function ofValue(value: ResultValue, most: number): CheckRow | undefined {
  switch (value.kind) {
    case 'inline':
      return visitedLimit(value.shape, most);
    case 'object': {
      const check = visitedLimit(value.shape, most);
      return check && ((row) => void (Array.isArray(row[value.column]) && check(row[value.column] as Row)));
    }
    case 'objects':
      return ofRows(value.column, visitedLimit(value.shape, most));
    case 'nodes':
      return ofGroups(value.groups, most);
    case 'found':
      return ofFound(value.member, most);
    case 'connection':
      return ofConnection(value, most);
    default:
      return undefined;
  }
}

function ofConnection(
  { page, entries, visitedColumn }: ResultValue & { kind: 'connection' },
  most: number,
): CheckRow | undefined {
  const items: (CheckRow | undefined)[] = [];
  const beside: (CheckRow | undefined)[] = [];
  for (const entry of entries) {
    if (entry.kind === 'nodes') items.push(visitedLimit(entry.shape, most));
    if (entry.kind === 'edges') {
      for (const edge of entry.entries) if (edge.kind === 'object') items.push(visitedLimit(edge.shape, most));
    }
    if (entry.kind === 'value') beside.push(ofValue(entry.value, most));
  }
  const own = visitedColumn === undefined ? undefined : (row: Row) => requireFewer(Number(row[visitedColumn]), most);
  const paged = page && ofRows(page.column, every(items), page.probed === 'BY_COUNT');
  return every([own, paged, ...beside]);
}

function ofFound(member: FoundMember, most: number): CheckRow | undefined {
  if (member.kind === 'element') return ofGroups(member.groups, most);
  if (member.kind !== 'object') return undefined;
  return every(member.shape.entries.map((entry) => ofFound(entry.member, most)));
}

const ofGroups = (groups: readonly NodesGroup[], most: number): CheckRow | undefined =>
  every(groups.map(({ column, shape }) => ofRows(column, visitedLimit(shape, most))));

/** `counted`: the column holds a pair of the rows and their number. */
function ofRows(column: number, check: CheckRow | undefined, counted = false): CheckRow | undefined {
  return (
    check &&
    ((row) => {
      const stored = row[column];
      const rows = counted && Array.isArray(stored) ? (stored[0] as unknown) : stored;
      if (Array.isArray(rows)) for (const each of rows as Row[]) check(each);
    })
  );
}

function every(checks: readonly (CheckRow | undefined)[]): CheckRow | undefined {
  const given = checks.filter((check) => check !== undefined);
  return given.length === 0 ? undefined : (row) => given.forEach((check) => check(row));
}

function requireFewer(visited: number, most: number): void {
  if (visited <= most) return;
  throw new CustomsGraphError('LIMIT_EXCEEDED', `A closure met more than ${most} nodes.`, {
    hint: 'Give a smaller "depth", or ask step by step from the nodes that the first step finds.',
  });
}
