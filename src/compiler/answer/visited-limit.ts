import { CustomsGraphError } from '../../errors';
import type { FoundMember, NodesGroup, ObjectShape, ResultValue } from './result-shape';
import type { Row } from './row-writer';

/** Throws LIMIT_EXCEEDED for a row with a transitive closure that met more nodes than it may. */
export type CheckRow = (row: Row) => void;

/** The check that no closure in rows of a shape met too many nodes. Undefined where the shape has no closure. */
export const visitedLimit = (shape: ObjectShape, most: number): CheckRow | undefined => new Checks(most).ofShape(shape);

class Checks {
  /** Types that share a field share its plan, level below level. */
  private readonly known = new Map<ResultValue, CheckRow | undefined>();

  constructor(private readonly most: number) {}

  ofShape(shape: ObjectShape): CheckRow | undefined {
    const entries = shape.typeColumn === undefined ? shape.entries : [...shape.entriesByType.values()].flat();
    const values = new Set(entries.map(({ value }) => value));
    return every([...values].map((value) => this.ofValue(value)));
  }

  private ofValue(value: ResultValue): CheckRow | undefined {
    if (!this.known.has(value)) this.known.set(value, this.checkOf(value));
    return this.known.get(value);
  }

  private checkOf(value: ResultValue): CheckRow | undefined {
    switch (value.kind) {
      case 'inline':
        return this.ofShape(value.shape);
      case 'inlines':
        return every(value.shapes.map((shape) => this.ofShape(shape)));
      case 'object': {
        const check = this.ofShape(value.shape);
        return check && ((row) => void (Array.isArray(row[value.column]) && check(row[value.column] as Row)));
      }
      case 'objects':
        return ofRows(value.column, this.ofShape(value.shape));
      case 'nodes':
        return this.ofGroups(value.groups);
      case 'found':
        return this.ofFound(value.member);
      case 'connection':
        return this.ofConnection(value);
      default:
        return undefined;
    }
  }

  private ofConnection({ page, entries, visitedColumn }: ResultValue & { kind: 'connection' }): CheckRow | undefined {
    const items: (CheckRow | undefined)[] = [];
    const beside: (CheckRow | undefined)[] = [];
    for (const entry of entries) {
      if (entry.kind === 'nodes') items.push(this.ofShape(entry.shape));
      if (entry.kind === 'edges') {
        for (const edge of entry.entries) {
          if (edge.kind === 'object') items.push(this.ofShape(edge.shape));
          if (edge.kind === 'relationships') items.push(this.ofValue(edge.value));
        }
      }
      if (entry.kind === 'value') beside.push(this.ofValue(entry.value));
    }
    const own =
      visitedColumn === undefined ? undefined : (row: Row) => requireFewer(Number(row[visitedColumn]), this.most);
    const paged = page && ofRows(page.column, every(items), page.probed === 'BY_COUNT');
    return every([own, paged, ...beside]);
  }

  private ofFound(member: FoundMember): CheckRow | undefined {
    if (member.kind === 'element') return this.ofGroups(member.groups);
    if (member.kind !== 'object') return undefined;
    return every(member.shape.entries.map((entry) => this.ofFound(entry.member)));
  }

  private ofGroups(groups: readonly NodesGroup[]): CheckRow | undefined {
    return every(groups.map(({ column, shape }) => ofRows(column, this.ofShape(shape))));
  }
}

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
