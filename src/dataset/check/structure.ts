import { grouped } from '../../model/grouped';
import { showValue } from '../../model/wording';
import { placeIn, type Draft, type DraftNode } from '../draft';
import type { Problems } from '../problems';
import { fileAndLine } from '../source-tree';

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

/** Notes circles of PART_OF, each once, at the last of its relationships to be found. */
export function checkCircles(draft: Draft, problems: Problems): void {
  const partOf = draft.ofType('PART_OF').filter(({ properties }) => properties.get('rank') !== 'DEPRECATED');
  const above = grouped(partOf, ({ from }) => from);
  const done = new Set<string>();
  const climb = (id: string, path: readonly string[]): void => {
    for (const { to, where } of above.get(id) ?? []) {
      const start = path.indexOf(to);
      if (start >= 0) problems.add(where, `PART_OF runs in a circle: ${[...path.slice(start), to].join(', ')}.`);
      else if (!done.has(to)) climb(to, [...path, to]);
    }
    done.add(id);
  };
  for (const id of [...above.keys()].sort()) if (!done.has(id)) climb(id, [id]);
}
