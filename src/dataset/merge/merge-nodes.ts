import type { Localized } from '../../model/values/language';
import { ENTITY } from '../../model/root-interfaces';
import { nameId } from '../../model/values/ids';
import { addClaims, type ClaimSet, type DraftName, type DraftNode } from '../draft';
import { grouped } from '../../model/grouped';
import type { NameStatement, NodeStatement } from '../statements';
import { NAME } from '../vocabulary';
import { claimsOf, mergeProperties, type MergeContext } from './merge-context';

/** Brings together what records and facts say of each node. */
export function mergeNodes(ctx: MergeContext): void {
  // Records before facts, so that a conflict is reported where the fact stands.
  const origins = grouped(ctx.statements.nodes, ({ origin }) => origin);
  for (const statement of [...(origins.get('RECORD') ?? []), ...(origins.get('FACT') ?? [])]) {
    if (!ctx.known.has(statement.id)) continue;
    const node = nodeOf(ctx, statement);
    mergeProperties(ctx.problems, node, statement.properties, node.id);
    const claims = claimsOf(ctx, statement.support);
    addClaims(node.claims, claims);
    // A fact that names a plan makes no fact of it, where its record says what it is.
    if (statement.modality !== undefined && statement.origin === 'RECORD') {
      node.properties.set('modality', statement.modality);
    }
    if (statement.modality !== undefined) node.modalities.add(statement.modality);
    else noteModalities(ctx, node, claims);
    for (const name of statement.names) addName(ctx, node, name, statement.modality === undefined);
  }
  for (const node of ctx.draft.nodes.values()) nameAfterTitle(ctx, node);
}

function nodeOf({ draft }: MergeContext, { id, type, where }: NodeStatement): DraftNode {
  const present = draft.nodes.get(id);
  if (present) return present;
  const own = { properties: new Map(), places: new Map(), names: new Map(), claims: new Map(), modalities: new Set() };
  const made = { id, type, where, ...own } as DraftNode;
  draft.nodes.set(id, made);
  return made;
}

/** A node is spoken of in the sense of its claims; those that lost do not count. */
function noteModalities({ senses }: MergeContext, node: DraftNode, claims: ClaimSet): void {
  for (const claim of claims.keys()) {
    const sense = senses.get(claim);
    if (sense && sense.rank !== 'DEPRECATED') node.modalities.add(sense.modality);
  }
}

function addName(ctx: MergeContext, node: DraftNode, name: NameStatement, inSenseOfClaims: boolean): void {
  const { language, kind, value } = name;
  const id = nameId(node.id, language, kind, value);
  const claims = claimsOf(ctx, name.support);
  const existing = node.names.get(id);
  if (existing) addClaims(existing.claims, claims);
  const merged = existing ?? newName(ctx, { id, language, kind, value, claims, where: name.where });
  node.names.set(id, merged);
  mergeProperties(ctx.problems, merged, name.days, `${node.id} "${value}"`);
  addClaims(node.claims, claims);
  if (inSenseOfClaims) noteModalities(ctx, node, claims);
}

type Undated = Pick<DraftName, 'id' | 'language' | 'kind' | 'value' | 'claims' | 'where'>;

const newName = ({ draft }: MergeContext, name: Undated): DraftName => ({
  ...name,
  type: draft.registry.entities.get(NAME)!,
  properties: new Map(),
  places: new Map(),
});

/** The title of a source is its official name, unless it is given names. */
function nameAfterTitle(ctx: MergeContext, node: DraftNode): void {
  const title = node.properties.get('title');
  if (node.names.size > 0 || !node.type.interfaces.includes(ENTITY) || !Array.isArray(title)) return;
  for (const { language, value } of title as readonly Localized[]) {
    const id = nameId(node.id, language, 'OFFICIAL', value);
    const claims = new Map(node.claims);
    node.names.set(id, newName(ctx, { id, language, kind: 'OFFICIAL', value, claims, where: node.where }));
  }
}
