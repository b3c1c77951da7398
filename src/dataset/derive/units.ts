import type { Draft } from '../draft';
import type { Problems } from '../problems';
import { OBSERVATION } from '../vocabulary';
import { showValue } from '../show-value';

/** Gives observations the unit of their metric; notes those that give another, or that are values of no metric. */
export function deriveUnits(draft: Draft, problems: Problems): void {
  const metrics = new Map(draft.ofType('OBSERVES').map(({ from, to }) => [from, to]));
  for (const node of draft.nodes.values()) {
    if (node.type.name !== OBSERVATION) continue;
    const metric = metrics.get(node.id);
    if (metric === undefined) {
      problems.add(node.where, `${node.id} is a value of no metric: write "of".`);
      continue;
    }
    const unit = draft.node(metric).properties.get('unit');
    const given = node.properties.get('unit');
    if (unit === undefined) continue;
    if (given === undefined) node.properties.set('unit', unit);
    else if (given !== unit) {
      problems.add(
        node.places.get('unit') ?? node.where,
        `The unit is ${showValue(given)}, but that of ${metric} is ${showValue(unit)}.`,
      );
    }
  }
}
