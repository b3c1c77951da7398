import { parseEdtf, type EdtfDate } from '../../model/values/edtf';
import { placeIn, type Draft, type DraftNode, type DraftRecord } from '../draft';
import type { Problems } from '../problems';
import { AGREEMENT } from '../vocabulary';

/** The date by which a node stands in time, whichever of these it has. */
const OWN_DATES = ['on', 'signedOn', 'published', 'validFrom'];

const ADVICE = 'If the source does say so, tell what it says in dateText.';

/**
 * Notes dates that cannot follow each other as they should. Only what is certain counts: May 2008 and 2008 may be in
 * either order. A record that explains itself in dateText is let pass.
 */
export function checkDates(draft: Draft, problems: Problems): void {
  for (const record of draft.records()) checkValidity(record, problems);
  checkEffect(draft, problems);
  checkOrder(draft, problems);
}

/** validTo is the first day on which something no longer holds, so it comes after validFrom. */
function checkValidity(record: DraftRecord, problems: Problems): void {
  const [from, to] = [dateOf(record, 'validFrom'), dateOf(record, 'validTo')];
  if (!from?.first || !to?.last || from.first < to.last || explained(record)) return;
  const rule = 'it is the first day on which this no longer holds';
  const message = `validTo ${to.edtf} is not after validFrom ${from.edtf}; ${rule}. ${ADVICE}`;
  problems.add(placeIn(record, 'validTo'), message);
}

/** What is signed takes effect afterwards. */
function checkEffect(draft: Draft, problems: Problems): void {
  const check = (agreement: DraftNode, effect: DraftRecord, name: string): void => {
    const [signed, began] = [dateOf(agreement, 'signedOn'), dateOf(effect, name)];
    if (!isAfter(signed, began) || explained(agreement) || explained(effect)) return;
    const message = `${name} is ${began!.edtf}, before ${agreement.id} was signed on ${signed!.edtf}. ${ADVICE}`;
    problems.add(placeIn(effect, name), message);
  };
  for (const party of draft.facts('PARTY_TO')) check(draft.node(party.to), party, 'validFrom');
  for (const agreement of draft.nodesOf(AGREEMENT)) check(agreement, agreement, 'inForceFrom');
}

/** What precedes something in time is not dated after it. */
function checkOrder(draft: Draft, problems: Problems): void {
  for (const precedes of draft.facts('PRECEDES')) {
    const { from, to, where, properties } = precedes;
    if (properties.get('order') !== 'TIME' || explained(precedes)) continue;
    const [earlier, later] = [ownDate(draft.node(from)), ownDate(draft.node(to))];
    if (!isAfter(earlier, later)) continue;
    problems.add(where, `${from} of ${earlier!.edtf} cannot precede ${to} of ${later!.edtf}. ${ADVICE}`);
  }
}

/** True when the first of two dates lies after the second, whichever of their days are meant. */
export const isAfter = (a: EdtfDate | undefined, b: EdtfDate | undefined): boolean =>
  a?.first != null && b?.last != null && a.first > b.last;

const ownDate = (node: DraftNode): EdtfDate | undefined =>
  OWN_DATES.map((name) => dateOf(node, name)).find((date) => date !== undefined);

function dateOf({ properties }: DraftRecord, name: string): EdtfDate | undefined {
  const value = properties.get(name);
  return typeof value === 'string' ? parseEdtf(value) : undefined;
}

const explained = ({ properties }: DraftRecord): boolean => properties.has('dateText');
