import type { Given, RelationshipStatement } from '../statements';
import { CONTRADICTION } from '../vocabulary';
import { within } from '../where';
import type { Mapping, Tree } from '../yaml-tree';
import { entityType, relationshipType, type Context } from './context';
import { checkDeclaredId, claimId } from './ids';
import { readNodeContent } from './node-content';
import { asList, asMapping, asText } from './tree-reading';

/** The contradictions, each with the claims it compares and a verdict on each. */
export function readContradictions(ctx: Context, tree: Tree): void {
  if (tree.kind === 'scalar' && tree.text === '') return;
  for (const item of asList(ctx, tree, 'file', 'The file of contradictions')?.items ?? []) {
    const mapping = asMapping(ctx, item, 'file', 'A contradiction');
    if (mapping) readContradiction(ctx, mapping);
  }
}

function readContradiction(ctx: Context, mapping: Mapping): void {
  const idTree = mapping.entries.get('id')?.value;
  if (!idTree) ctx.problems.add(within('file', mapping.at), 'The contradiction has no id.');
  const id = idTree && asText(ctx, idTree, 'file', 'id');
  if (id === undefined) return;
  const where = within(id, idTree!.at);
  const type = entityType(ctx.registry, CONTRADICTION);
  checkDeclaredId(ctx, id, type, where);
  const passOver = ['id', 'claims'];
  const content = readNodeContent(ctx, type, mapping, { id, record: id, passOver, supportFor: () => [] });
  const compared = readCompared(ctx, mapping, id);
  if (compared.length === 0) ctx.problems.add(where, 'The contradiction compares no claims.');
  const open = compared.some((statement) => statement.properties.get('verdict')?.value === 'OPEN');
  const resolution = content.properties.get('resolution');
  if (open && resolution) {
    ctx.problems.add(resolution.where, 'A resolution is given while a verdict is OPEN; write what is known as note.');
  }
  const { properties } = content;
  ctx.statements.nodes.push({
    id,
    type,
    origin: 'RECORD',
    where,
    properties,
    names: [],
    modality: undefined,
    support: [],
  });
  ctx.statements.relationships.push(...content.relationships, ...compared);
}

/** `claims: {s0-29: PREFERRED}` as COMPARES. */
function readCompared(ctx: Context, mapping: Mapping, id: string): RelationshipStatement[] {
  const tree = mapping.entries.get('claims')?.value;
  const verdicts = tree && asMapping(ctx, tree, id, 'claims');
  const type = relationshipType(ctx.registry, 'COMPARES');
  return [...(verdicts?.entries.values() ?? [])].map(({ key, at, value }) => {
    const where = within(id, at);
    const properties = new Map<string, Given>();
    if (value.kind !== 'scalar' || value.text === '')
      ctx.problems.add(where, `There is no verdict on the claim ${key}.`);
    else properties.set('verdict', { value: value.text, where: within(id, value.at) });
    return { type, from: id, to: claimId(key), where, properties, support: [] };
  });
}
