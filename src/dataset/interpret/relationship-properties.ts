import { didYouMean } from '../../errors';
import type { RelationshipType } from '../../model/sealed-types';
import type { Given, Support } from '../statements';
import { CONFIDENCES } from '../vocabulary';
import { within } from '../where';
import type { Entry, Tree } from '../yaml-tree';
import type { Context } from './context';
import { readSupport } from './support';
import { asMapping } from './tree-reading';
import { readValue } from './values';

export interface GivenProperties {
  readonly properties: Map<string, Given>;
  /** Claims of its own, in the record of a node. */
  readonly claims: Support[] | undefined;
  readonly confidence: string | undefined;
}

/** The properties in the braces after a relationship; none when there are no braces. */
export function readRelationshipProperties(
  ctx: Context,
  type: RelationshipType,
  tree: Tree | undefined,
  record: string,
  claimsAllowed: boolean,
): GivenProperties {
  const properties = new Map<string, Given>();
  let claims: Support[] | undefined;
  let confidence: string | undefined;
  const nothing = tree === undefined || (tree.kind === 'scalar' && tree.text === '');
  const mapping = nothing ? undefined : asMapping(ctx, tree, record, `What follows ${type.type}`);
  for (const entry of mapping?.entries.values() ?? []) {
    const property = type.properties.get(entry.key);
    const where = within(record, entry.at);
    if (entry.key === 'confidence') confidence = knownChoice(ctx, entry, record, CONFIDENCES);
    else if (entry.key === 'claims' && claimsAllowed) claims = readSupport(ctx, entry.value, record);
    else if (property?.derived) ctx.problems.add(where, `${entry.key} is derived on loading; leave it out.`);
    else if (property) {
      const value = readValue(ctx, property, entry.value, record);
      if (value !== undefined) properties.set(property.name, { value, where: within(record, entry.value.at) });
    } else {
      const known = [...type.properties.values()].filter(({ derived }) => !derived).map(({ name }) => name);
      ctx.problems.addUnknown(where, entry.key, `${type.type} has no property "${entry.key}".`, known);
    }
  }
  return { properties, claims, confidence };
}

/** One of some words; any other is noted as a problem. */
export function knownChoice(
  ctx: Context,
  entry: Entry,
  record: string,
  choices: readonly string[],
): string | undefined {
  const text = entry.value.kind === 'scalar' ? entry.value.text : '';
  if (choices.includes(text)) return text;
  const message = `${entry.key} must be one of ${choices.join(', ')}, not "${text}".`;
  ctx.problems.add(within(record, entry.value.at), message, didYouMean(text, choices));
  return undefined;
}
