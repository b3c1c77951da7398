import type { PropertyValue } from '../../model/graph-data';
import type { Draft, DraftNode } from '../draft';
import type { Problems } from '../problems';
import { OBSERVATION } from '../vocabulary';
import { showValue } from '../../model/wording';
import { placeOf } from '../source-tree';

/** Gives observations the unit of their metric; notes those that give another, or that are values of no metric. */
export function deriveUnits(draft: Draft, problems: Problems): void {
  const metrics = draft.ends('OBSERVES');
  for (const node of draft.nodesOf(OBSERVATION)) {
    const metric = metrics.get(node.id);
    if (!metric) {
      problems.addDependent([node.id], node.where, `${node.id} is a value of no metric: write "of".`);
      problems.unread.part(node.id);
      continue;
    }
    const unit = metric.properties.get('unit');
    const given = node.properties.get('unit');
    if (!isUnit(node, unit)) problems.unread.part(node.id);
    else if (given === undefined) node.properties.set('unit', unit);
    else if (given !== unit) {
      const place = node.places.get('unit') ?? node.where;
      const message = `The unit is ${showValue(given)}, but that of ${metric.id} is ${showValue(unit)}.`;
      problems.addDependent([placeOf(place)], place, message);
    }
  }
}

/** True for one of the units; a metric with another has a problem of its own. */
function isUnit({ type }: DraftNode, unit: PropertyValue | undefined): unit is string {
  const known = type.properties.get('unit')!.type;
  return typeof unit === 'string' && known.kind === 'enum' && unit in known.enum.values;
}
