import { grouped } from '../../model/grouped';
import type { EdtfDate } from '../../model/values/edtf';
import { dateIn, placeIn, type Draft, type DraftNode, type DraftRecord } from '../draft';
import type { Problems } from '../problems';
import { AGREEMENT } from '../vocabulary';

/** The date by which a node stands in time, whichever of these it has. */
const OWN_DATES = ['on', 'signedOn', 'published', 'validFrom'];

const ADVICE = 'If the source does say so, tell what it says in dateText.';

/** Notes dates that cannot follow each other, whichever days they mean, unless a record explains itself in dateText. */
export function checkDates(draft: Draft, problems: Problems): void {
  for (const record of [...draft.records(), ...draft.datedNames()]) checkValidity(record, problems);
  checkEffect(draft, problems);
  checkOrder(draft, problems);
  checkSignatures(draft, problems);
}

/** validTo is the first day on which something no longer holds, so it comes after validFrom. */
function checkValidity(record: DraftRecord, problems: Problems): void {
  const [from, to] = [dateIn(record, 'validFrom'), dateIn(record, 'validTo')];
  if (!from?.first || !to?.last || from.first < to.last || explained(record)) return;
  const rule = 'it is the first day on which this no longer holds';
  const message = `validTo ${to.edtf} is not after validFrom ${from.edtf}; ${rule}. ${ADVICE}`;
  problems.add(placeIn(record, 'validTo'), message);
}

/** What is signed takes effect afterwards. */
function checkEffect(draft: Draft, problems: Problems): void {
  const check = (agreement: DraftNode, effect: DraftRecord, name: string): void => {
    const [signed, began] = [dateIn(agreement, 'signedOn'), dateIn(effect, name)];
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

/** Notes agreements whose signedOn cannot be the day on which the last of their signatories signed. */
function checkSignatures(draft: Draft, problems: Problems): void {
  const signed = draft.facts('SIGNED').filter(({ properties }) => properties.get('role') === 'SIGNATORY');
  for (const [id, signatures] of grouped(signed, ({ to }) => to)) {
    const agreement = draft.node(id);
    const signedOn = dateIn(agreement, 'signedOn');
    if (agreement.type.name !== AGREEMENT || !signedOn) continue;
    const [last] = signatures
      .map((signature) => ({ from: signature.from, on: dateIn(signature, 'on') }))
      .filter(({ on }) => on?.last != null)
      .sort((a, b) => (a.on!.last! < b.on!.last! ? 1 : -1));
    if (!last || !(isAfter(signedOn, last.on) || isAfter(last.on, signedOn))) continue;
    const message = `signedOn is ${signedOn.edtf}, but the last signatory, ${last.from}, signed on ${last.on!.edtf}.`;
    problems.add(placeIn(agreement, 'signedOn'), message);
  }
}

/** True when the first of two dates lies after the second, whichever of their days are meant. */
const isAfter = (a: EdtfDate | undefined, b: EdtfDate | undefined): boolean =>
  a?.first != null && b?.last != null && a.first > b.last;

const ownDate = (node: DraftNode): EdtfDate | undefined =>
  OWN_DATES.map((name) => dateIn(node, name)).find((date) => date !== undefined);

const explained = ({ properties }: DraftRecord): boolean => properties.has('dateText');
