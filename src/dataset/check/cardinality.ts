import type { Draft } from '../draft';
import type { Problems } from '../problems';
import { fileAndLine } from '../where';

/** Notes nodes from which two relationships start where there can be one: a page reproduces one text. */
export function checkCardinality(draft: Draft, problems: Problems): void {
  for (const type of draft.registry.relationships.values()) {
    const [field] = type.definition.out.filter(({ cardinality }) => cardinality === 'one');
    if (!field) continue;
    const first = new Map<string, { to: string; at: string }>();
    for (const { from, to, where } of draft.ofType(type.type)) {
      const other = first.get(from);
      if (!other) first.set(from, { to, at: fileAndLine(where) });
      else {
        const message = `${from} has one ${field.field}; here it is ${to}, at ${other.at} ${other.to}.`;
        problems.addDependent([from], where, message);
      }
    }
  }
}
