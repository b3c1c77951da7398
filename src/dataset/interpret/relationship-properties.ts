import { didYouMean } from '../../errors';
import type { RelationshipType } from '../../model/sealed-types';
import type { Given, Support } from '../statements';
import { CONFIDENCES } from '../vocabulary';
import { within } from '../where';
import type { Entry, Tree } from '../tree';
import type { Reading } from './context';
import { readSupport } from './ids';
import { asMapping, isEmpty } from './tree-reading';
import { addProperty } from './values';

export interface GivenProperties {
  readonly properties: Map<string, Given>;
  /** Claims of its own, in the record of a node. */
  readonly claims: Support[] | undefined;
  readonly confidence: string | undefined;
}

/** The properties in the braces after a relationship; none when there are no braces. */
export function readRelationshipProperties(
  ctx: Reading,
  type: RelationshipType,
  tree: Tree | undefined,
  claimsAllowed: boolean,
): GivenProperties {
  const properties = new Map<string, Given>();
  let claims: Support[] | undefined;
  let confidence: string | undefined;
  const mapping = tree && !isEmpty(tree) ? asMapping(ctx, tree, `What follows ${type.type}`) : undefined;
  for (const entry of mapping?.entries.values() ?? []) {
    const { key, at, value } = entry;
    const property = type.properties.get(key);
    const where = within(ctx.record, at);
    if (key === 'confidence') confidence = knownChoice(ctx, entry, CONFIDENCES);
    else if (key === 'claims' && claimsAllowed) claims = readSupport(ctx, value);
    else if (property?.derived) ctx.problems.add(where, `${key} is derived on loading; leave it out.`);
    else if (property) addProperty(ctx, properties, property, value);
    else {
      const known = [...type.properties.values()].filter(({ derived }) => !derived).map(({ name }) => name);
      ctx.problems.addUnknown(where, key, `${type.type} has no property "${key}".`, known);
    }
  }
  return { properties, claims, confidence };
}

/** One of some words; any other is noted as a problem. */
export function knownChoice(ctx: Reading, { key, value }: Entry, choices: readonly string[]): string | undefined {
  const text = value.kind === 'scalar' ? value.text : '';
  if (choices.includes(text)) return text;
  const message = `${key} must be one of ${choices.join(', ')}, not "${text}".`;
  return ctx.problems.add(within(ctx.record, value.at), message, didYouMean(text, choices));
}
