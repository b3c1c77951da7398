import { parseEdtf } from '../../model/values/edtf';
import { within, type Tree } from '../source-tree';
import type { Counted } from '../statements';
import { asMapping, itemsOf, refuseOtherKeys, singleEntry, textUnder, type Reading } from './reading';
import { readTexts } from './values';

/** How far parts of the graph reach: for each its topic, what is counted, and through which day it was followed. */
export function readCoverage(ctx: Reading, tree: Tree | undefined): void {
  for (const item of itemsOf(ctx, tree, 'coverage')) {
    const part = asMapping(ctx, item, 'A part of the graph');
    if (!part) continue;
    refuseOtherKeys(ctx, part, ['topic', 'counts', 'knownThrough', 'published']);
    for (const key of ['topic', 'counts', 'knownThrough'])
      if (!part.entries.has(key)) ctx.problems.addLack(within(ctx.record, item.at), `${key} is missing.`);
    const [topicTree, countsTree] = ['topic', 'counts'].map((key) => part.entries.get(key)?.value);
    const topic = topicTree && readTexts(ctx, topicTree, 'topic');
    const counts = countsTree && readCounted(ctx, countsTree);
    const knownThrough = textUnder(ctx, part, 'knownThrough');
    if (!topic || !counts || !knownThrough) continue;
    if (!parseEdtf(knownThrough.value)?.first) {
      const message = `knownThrough must be a date such as 2008, 2008-03 or 2008-03-03, not "${knownThrough.value}".`;
      ctx.problems.add(knownThrough.where, message);
    }
    const published = textUnder(ctx, part, 'published');
    ctx.statements.coverage.push({ topic, counts, knownThrough: knownThrough.value, published });
  }
}

/** `TYPE id` counts what a relationship joins with a node, `Type` or `Type: {property: value}` the nodes of a type. */
function readCounted(ctx: Reading, tree: Tree): Counted | undefined {
  const entry = tree.kind === 'mapping' ? singleEntry(ctx, tree) : undefined;
  const where = within(ctx.record, entry?.at ?? tree.at);
  const text = tree.kind === 'scalar' ? tree.text : (entry?.key ?? '');
  const [name = '', id] = text.trim().split(/\s+/);
  if (id !== undefined) {
    const type = ctx.registry.relationshipOfType(name);
    if (type) return { kind: 'JOINED', type, id, where };
    const known = [...ctx.registry.relationships.values()].map((relationship) => relationship.type);
    ctx.problems.addUnknown(where, name, `There is no relationship ${name}.`, known);
    return undefined;
  }
  const type = ctx.registry.entities.get(name);
  if (!type) {
    ctx.problems.addUnknown(where, name, `There is no type ${name}.`, ctx.registry.entities.keys());
    return undefined;
  }
  const given = entry && asMapping(ctx, entry.value, 'What follows the type');
  if (given) refuseOtherKeys(ctx, given, [...type.properties.keys()]);
  const values = [...(given?.entries.keys() ?? [])].map(
    (key) => [key, textUnder(ctx, given!, key)?.value ?? ''] as const,
  );
  return { kind: 'NODES', type, properties: new Map(values) };
}
