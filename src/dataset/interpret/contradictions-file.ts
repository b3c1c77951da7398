import type { Given } from '../statements';
import { CONTRADICTION } from '../vocabulary';
import { within, type Mapping, type Tree } from '../source-tree';
import { entityType, relationshipType, asMapping, isEmpty, itemsOf, type Reading } from './reading';
import { claimId, readId } from './ids';
import { readNodeContent } from './node-content';

/** The contradictions, each with the claims it compares and a verdict on each. */
export function readContradictions(ctx: Reading, tree: Tree): void {
  for (const item of isEmpty(tree) ? [] : itemsOf(ctx, tree, 'The file of contradictions')) {
    const mapping = asMapping(ctx, item, 'A contradiction');
    if (mapping) readContradiction(ctx, mapping);
  }
}

function readContradiction(file: Reading, mapping: Mapping): void {
  const type = entityType(file, CONTRADICTION);
  const where = readId(file, type, mapping, 'The contradiction');
  if (!where) return;
  const id = where.record;
  const ctx = { ...file, record: id };
  const { relationships, ...content } = readNodeContent(ctx, type, mapping, { id, passOver: ['id', 'claims'] });
  const verdicts = readVerdicts(ctx, mapping);
  if (verdicts.length === 0) ctx.problems.addLack(where, 'The contradiction compares no claims.');
  const open = verdicts.some(({ properties }) => properties.get('verdict')?.value === 'OPEN');
  const resolution = content.properties.get('resolution');
  if (open && resolution) {
    ctx.problems.add(resolution.where, 'A resolution is given while a verdict is OPEN; write what is known as note.');
  }
  ctx.statements.nodes.push({ id, type, origin: 'RECORD', where, ...content, support: [] });
  const compares = { type: relationshipType(ctx, 'COMPARES'), from: id, support: [] };
  ctx.statements.relationships.push(...relationships, ...verdicts.map((verdict) => ({ ...compares, ...verdict })));
}

/** `claims: {s0-29: PREFERRED}`: the claims that are compared, and the verdict on each. */
function readVerdicts(ctx: Reading, mapping: Mapping) {
  const tree = mapping.entries.get('claims')?.value;
  const verdicts = tree && asMapping(ctx, tree, 'claims');
  return [...(verdicts?.entries.values() ?? [])].map(({ key, at, value }) => {
    const where = within(ctx.record, at);
    const properties = new Map<string, Given>();
    if (value.kind !== 'scalar' || isEmpty(value)) {
      ctx.problems.add(where, `There is no verdict on the claim ${key}.`);
    } else properties.set('verdict', { value: value.text, where: within(ctx.record, value.at) });
    return { to: claimId(key), where, properties };
  });
}
