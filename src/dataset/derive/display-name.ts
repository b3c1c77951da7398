import { ENTITY } from '../../model/root-interfaces';
import { byLanguage, DEFAULT_LANGUAGE, type Localized } from '../../model/values/language';
import { flatten, type DatedText } from '../../model/values/dated-texts';
import { dateIn, type Draft, type DraftName, type DraftNode } from '../draft';
import { OBSERVATION, SOURCE } from '../vocabulary';
import { showValue, upperFirst } from '../../model/wording';

const KINDS = ['OFFICIAL', 'ABBREVIATION', 'ALIAS', 'FORMER', 'MISTRANSLATION'];
const SHOWN_KINDS = ['OFFICIAL', 'ALIAS', 'ABBREVIATION'];

/** Gives every entity the name to show, and those in whose place it stands on other days. */
export function deriveDisplayNames(draft: Draft): void {
  for (const node of draft.nodesOf(ENTITY)) {
    const shown = displayName(draft, node);
    node.properties.set('name', shown);
    const dated = namesOfOtherDays(node, shown);
    if (dated.length > 0) node.properties.set('datedNames', flatten(dated));
  }
}

/**
 * The official and former names that are known to have been in use on some days, and are not the name to show; of two
 * of one language and day the later one, which came into use later, counts.
 */
function namesOfOtherDays({ names }: DraftNode, shown: readonly Localized[]): DatedText[] {
  const dated = [...names.values()].flatMap((name): DatedText[] => {
    const { language, value, kind } = name;
    const until = dateIn(name, 'validTo');
    const isShown = shown.some((text) => text.language === language && text.value === value);
    if (isShown || !OF_A_DAY.includes(kind) || !until?.first) return [];
    return [{ language, value, from: dateIn(name, 'validFrom')?.last ?? undefined, until: until.first }];
  });
  return dated.sort(({ from: a = '' }, { from: b = '' }) => (a < b ? -1 : a > b ? 1 : 0));
}

const OF_A_DAY = ['OFFICIAL', 'FORMER'];

/** English first, then by language tag; within a language by kind, then by value. */
export function inOrderOfNames(a: DraftName, b: DraftName): number {
  return byLanguage(a, b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.value < b.value ? -1 : 1);
}

/**
 * The name to show, one a language, English first: the official one, else an alias, else an abbreviation. A former
 * name is taken only when there is nothing else in any language, a name of one character only when there is no other
 * name at all, a mistranslation never. Empty when the entity has no name.
 *
 * An observation without names is called as its metric, a source without title as what is known of it.
 */
export function displayName(draft: Draft, node: DraftNode): Localized[] {
  const names = [...node.names.values()].filter(({ kind }) => kind !== 'MISTRANSLATION').sort(inOrderOfNames);
  const longer = names.filter(({ value }) => [...value].length > 1);
  const candidates = longer.length > 0 ? longer : names;
  const current = candidates.filter(({ kind }) => SHOWN_KINDS.includes(kind));
  const shown = bestByLanguage(current.length > 0 ? current : candidates);
  if (shown.length > 0) return shown;
  if (node.type.name === OBSERVATION) return nameOfMetric(draft, node);
  return node.type.name === SOURCE ? nameOfSource(node) : [];
}

function bestByLanguage(names: readonly DraftName[]): Localized[] {
  const best = new Map<string, DraftName>();
  for (const name of names) {
    const present = best.get(name.language);
    if (!present || SHOWN_KINDS.indexOf(name.kind) < SHOWN_KINDS.indexOf(present.kind)) best.set(name.language, name);
  }
  return [...best.values()].map(({ language, value }) => ({ language, value })).sort(byLanguage);
}

function nameOfMetric(draft: Draft, node: DraftNode): Localized[] {
  const observes = draft.ofType('OBSERVES').find(({ from }) => from === node.id);
  return observes ? displayName(draft, draft.node(observes.to)) : [];
}

/** What can be said of a source with no title: "Announcement 2013 No. 13", "Press release at www.customs.gov.hk". */
function nameOfSource({ properties }: DraftNode): Localized[] {
  const kind = showValue(properties.get('kind') ?? 'Source')
    .toLowerCase()
    .replaceAll('_', ' ');
  const number = properties.get('number');
  const address = properties.get('address');
  const host = typeof address === 'string' && URL.canParse(address) ? new URL(address).host : undefined;
  const value = typeof number === 'string' ? `${kind} ${number}` : host ? `${kind} at ${host}` : undefined;
  return value === undefined ? [] : [{ language: DEFAULT_LANGUAGE, value: upperFirst(value) }];
}
