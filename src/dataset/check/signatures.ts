import { parseEdtf } from '../../model/values/edtf';
import { placeIn, type Draft } from '../draft';
import { grouped } from '../grouped';
import type { Problems } from '../problems';
import { AGREEMENT } from '../vocabulary';
import { showValue } from '../show-value';
import { isAfter } from './dates';

/** Notes agreements whose signedOn cannot be the day on which the last of their signatories signed. */
export function checkSignatures(draft: Draft, problems: Problems): void {
  const signed = draft.facts('SIGNED').filter(({ properties }) => properties.get('role') === 'SIGNATORY');
  for (const [id, signatures] of grouped(signed, ({ to }) => to)) {
    const agreement = draft.node(id);
    const signedOn = agreement.properties.get('signedOn');
    if (agreement.type.name !== AGREEMENT || typeof signedOn !== 'string') continue;
    const days = parseEdtf(signedOn);
    const [last] = signatures
      .map(({ from, properties }) => ({ from, on: parseEdtf(showValue(properties.get('on'))) }))
      .filter(({ on }) => on?.last != null)
      .sort((a, b) => (a.on!.last! < b.on!.last! ? 1 : -1));
    if (!last || !(isAfter(days, last.on) || isAfter(last.on, days))) continue;
    const message = `signedOn is ${signedOn}, but the last signatory, ${last.from}, signed on ${last.on!.edtf}.`;
    problems.add(placeIn(agreement, 'signedOn'), message);
  }
}
