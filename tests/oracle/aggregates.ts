import { compareCodePoints } from './fold';
import { onDemand } from './facets';
import type { AnyRecord, Graph, Item } from './graph';
import { firstDay, rawValue } from './values';

/** Answers `aggregates` (or those of the relationships) over the items that the conditions leave. */
export function aggregatesAnswer(graph: Graph, items: () => readonly Item[], of: 'node' | 'relationship'): object {
  return onDemand((name) => {
    const values = items()
      .map((item) => valueOf(graph, item[of]!, name))
      .filter((value) => value !== null);
    return typeof values[0] === 'string' ? ofDates(values as string[]) : ofNumbers(values as number[]);
  });
}

function valueOf(graph: Graph, record: AnyRecord, name: string): number | string | null {
  const field = graph.typeOf(record).fields.get(name);
  if (field?.kind === 'claimCount') return graph.claimCount(record);
  if (field?.kind !== 'property') throw new Error(`${record.type} has no aggregate ${name}`);
  const value = rawValue(record, field.property) as number | string | null;
  const isEdtf = field.property.type.kind === 'scalar' && field.property.type.scalar === 'Edtf';
  return isEdtf && value !== null ? firstDay(value as string) : value;
}

function ofDates(days: readonly string[]) {
  const sorted = [...days].sort(compareCodePoints);
  return { min: sorted[0] ?? null, max: sorted.at(-1) ?? null, count: days.length };
}

/** Of nothing the sum is 0, and there is no least, greatest and average; what no Float can hold is null. */
function ofNumbers(numbers: readonly number[]) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const sum = numbers.reduce((total, number) => total + number, 0);
  return {
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    sum: Number.isFinite(sum) ? sum : null,
    average: Number.isFinite(sum) && numbers.length > 0 ? sum / numbers.length : null,
    count: numbers.length,
  };
}
