import { placeIn, type Draft, type DraftNode } from '../draft';
import type { Problems } from '../problems';
import { fileAndLine } from '../where';
import { showValue } from '../show-value';

/** Notes identifiers, and values of unique properties, that two nodes share. */
export function checkUniqueness(draft: Draft, problems: Problems): void {
  const taken = new Map<string, DraftNode>();
  const take = (node: DraftNode, property: string, scope: string, value: string): void => {
    const key = `${scope} ${value}`;
    const first = taken.get(key);
    if (!first) taken.set(key, node);
    else {
      const message = `${first.id} has the ${property} ${value} already, at ${fileAndLine(placeIn(first, property))}.`;
      problems.add(placeIn(node, property), message);
    }
  };
  for (const node of draft.nodes.values()) {
    for (const [name, value] of node.properties) {
      if (name === 'identifiers') for (const item of value as readonly string[]) take(node, name, name, item);
      else if (node.type.properties.get(name)?.unique) take(node, name, `${node.type.name}.${name}`, showValue(value));
    }
  }
}
