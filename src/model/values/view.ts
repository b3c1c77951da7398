import { CustomsGraphError } from '../../errors';
import { CERTAINTIES, USUAL_CERTAINTY, type Certainty } from '../certainty';
import { isIsoDay } from './day';
import { canonicalLanguage } from './language';

/**
 * What of the graph a root field shows, and in which language its texts are: its arguments of these names, where they
 * differ from what holds without them.
 */
export interface View {
  readonly asOf?: string;
  readonly knownAsOf?: string;
  readonly modality?: readonly string[];
  readonly rank?: readonly string[];
  readonly lang?: string;
  readonly certainty?: Certainty;
}

export const VIEW_ARGUMENTS = ['asOf', 'knownAsOf', 'modality', 'rank', 'lang', 'certainty'] as const;

/** The modalities and ranks that there are. */
export interface ViewValues {
  readonly modality: readonly string[];
  readonly rank: readonly string[];
}

/** Stands between an id and its view; no id holds one. */
const SIGN = '@';
const USUAL_RANKS = ['NORMAL', 'PREFERRED'];

/**
 * How an id says its view: `@2008-06-01;known=2016-12-31;modality=FACT,PLAN;rank=DEPRECATED;lang=zh;certainty=POSSIBLE`,
 * only what differs from the default, in this order, the values of a list in alphabetical order. Empty for the default view.
 */
export function viewSuffix({ asOf, knownAsOf, modality, rank, lang, certainty }: Nullable<View>): string {
  const parts: string[] = [];
  if (asOf) parts.push(asOf);
  if (knownAsOf) parts.push(`known=${knownAsOf}`);
  if (modality) parts.push(`modality=${inOrder(modality)}`);
  if (rank && inOrder(rank) !== inOrder(USUAL_RANKS)) parts.push(`rank=${inOrder(rank)}`);
  if (lang) parts.push(`lang=${lang}`);
  if (certainty && certainty !== USUAL_CERTAINTY) parts.push(`certainty=${certainty}`);
  return parts.length === 0 ? '' : SIGN + parts.join(';');
}

const inOrder = (values: readonly string[]): string => [...new Set(values)].sort().join(',');

/** The id without its view. */
export function idWithoutView(id: string): string {
  const at = id.indexOf(SIGN);
  return at < 0 ? id : id.slice(0, at);
}

/** The view that an id says; undefined for the default view. Throws BAD_USER_INPUT where it cannot be read. */
export function viewOfId(id: string, values: ViewValues): View | undefined {
  const at = id.indexOf(SIGN);
  if (at < 0) return undefined;
  const view: { -readonly [Name in keyof View]: View[Name] } = {};
  for (const part of id.slice(at + 1).split(';')) {
    const [name, value] = part.includes('=') ? (part.split('=', 2) as [string, string]) : ['asOf', part];
    const read = READERS[name]?.(value, values);
    if (!read || Object.keys(read).some((key) => key in view)) throw unreadable(id, part);
    Object.assign(view, read);
  }
  return viewSuffix(view) === '' ? undefined : view;
}

/** By the names that parts have in an id: what they say, or undefined where they say nothing. */
const READERS: Readonly<Record<string, (value: string, values: ViewValues) => View | undefined>> = {
  asOf: (value) => (isIsoDay(value) ? { asOf: value } : undefined),
  known: (value) => (isIsoDay(value) ? { knownAsOf: value } : undefined),
  modality: (value, { modality }) => listed(value, modality, (values) => ({ modality: values })),
  rank: (value, { rank }) => listed(value, rank, (values) => ({ rank: values })),
  lang: (value) => {
    const lang = canonicalLanguage(value);
    return lang === undefined ? undefined : { lang };
  },
  certainty: (value) => {
    const certainty = CERTAINTIES.find((known) => known === value);
    return certainty && { certainty };
  },
};

function listed(value: string, known: readonly string[], viewOf: (values: string[]) => View): View | undefined {
  const values = value.split(',');
  return values.every((one) => known.includes(one)) ? viewOf([...new Set(values)].sort()) : undefined;
}

const unreadable = (id: string, part: string): CustomsGraphError =>
  new CustomsGraphError('BAD_USER_INPUT', `The view in the id "${clipped(id)}" cannot be read: "${clipped(part)}".`, {
    hint:
      'Use an id as an answer gave it, without what follows "@" for the usual view, or such as ' +
      '"port:dulata@2008-06-01;known=2016-12-31;modality=FACT,PLAN;rank=NORMAL;lang=zh".',
  });

const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

type Nullable<T> = { readonly [Name in keyof T]: T[Name] | null | undefined };
