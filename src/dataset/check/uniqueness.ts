import type { Draft, DraftNode } from '../draft';
import type { Problems } from '../problems';
import { fileAndLine } from '../where';
import { showValue } from '../show-value';

/** Notes identifiers, and values of unique properties, that two nodes share. */
export function checkUniqueness(draft: Draft, problems: Problems): void {
  const taken = new Map<string, { node: DraftNode; property: string }>();
  const take = (node: DraftNode, property: string, scope: string, value: string): void => {
    const key = `${scope} ${value}`;
    const first = taken.get(key);
    if (!first) {
      taken.set(key, { node, property });
      return;
    }
    const other = first.node.places.get(property) ?? first.node.where;
    const where = node.places.get(property) ?? node.where;
    problems.add(where, `${first.node.id} has the ${property} ${value} already, at ${fileAndLine(other)}.`);
  };
  for (const node of draft.nodes.values()) {
    for (const [name, value] of node.properties) {
      if (name === 'identifiers') for (const item of value as readonly string[]) take(node, name, name, item);
      else if (node.type.properties.get(name)?.unique) take(node, name, `${node.type.name}.${name}`, showValue(value));
    }
  }
}
