import { grouped } from '../../model/grouped';
import { ENTITY } from '../../model/root-interfaces';
import { pickText, type Localized } from '../../model/values/language';
import { showValue, upperFirst } from '../../model/wording';
import type { Draft, DraftNode, DraftRelationship } from '../draft';
import { SOURCE, strongest } from '../vocabulary';

/**
 * Gives entities the strongest modality of their claims, unless their record gives one; a source is a FACT, whatever
 * sort of claim names it.
 */
export function deriveModalities(draft: Draft): void {
  for (const { type, properties, modalities } of draft.nodesOf(ENTITY)) {
    if (properties.has('modality')) continue;
    properties.set('modality', type.name === SOURCE ? 'FACT' : strongest(modalities));
  }
}

/** Who stands first in a citation when several have a part in a source. */
const ROLES = ['ISSUER', 'AUTHOR', 'PUBLISHER', 'EDITOR', 'RESPONSIBLE_EDITOR'];

/** Gives each claim the citation of its source in English. A text that the page carries comes before the page. */
export function deriveCitations(draft: Draft): void {
  const reproduced = draft.ends('REPRODUCES');
  for (const [source, claims] of grouped(draft.ofType('FROM_SOURCE'), ({ to }) => to)) {
    const original = reproduced.get(source);
    const page = cite(draft, draft.node(source));
    const citation = original ? `${cite(draft, original)}; read at: ${page}` : page;
    for (const { from } of claims) draft.node(from).properties.set('citation', citation);
  }
}

/** Maker, number and title, day, address: `Ministry of Trade: Announcement 2013 No. 13, 2013-03-15`. */
function cite(draft: Draft, source: DraftNode): string {
  const { properties } = source;
  const text = (name: string): string | undefined => {
    const value = properties.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const number = text('number');
  const title = shown(source);
  // Without a title the name holds the number already.
  const numbered = number !== undefined && !title.includes(number);
  const kind = (text('kind') ?? '').toLowerCase().replaceAll('_', ' ');
  const what = numbered ? `${upperFirst(kind)} ${number}, ${title}` : title;
  const maker = makerOf(draft, source);
  // A time of day helps nobody who looks for the text.
  const published = text('published')?.replace(/T.*$/, '');
  const parts = [maker === undefined ? what : `${maker}: ${what}`, published, text('address')];
  return parts.filter((part) => part !== undefined).join(', ');
}

function makerOf(draft: Draft, source: DraftNode): string | undefined {
  const made = draft.facts('PUBLISHED').filter(({ to }) => to === source.id);
  const rank = (made: DraftRelationship): number => ROLES.indexOf(showValue(made.properties.get('role')));
  const [first] = made.sort((a, b) => rank(a) - rank(b));
  return first && shown(draft.node(first.from));
}

const shown = (node: DraftNode): string =>
  pickText((node.properties.get('name') ?? []) as readonly Localized[])?.value ?? node.id;
