import { parseEdtf } from '../../model/values/edtf';
import type { Draft } from '../draft';

/** Gives agreements the earliest date from which they bind one of their parties. */
export function deriveInForceFrom(draft: Draft): void {
  for (const { to, properties } of draft.facts('PARTY_TO')) {
    const date = properties.get('validFrom');
    if (typeof date !== 'string') continue;
    const agreement = draft.node(to).properties;
    const earliest = agreement.get('inForceFrom');
    if (typeof earliest !== 'string' || orderOf(date) < orderOf(earliest)) agreement.set('inForceFrom', date);
  }
}

/** A text by which dates stand in the order of their first days; ties are settled, so the result is stable. */
function orderOf(date: string): string {
  const { first, last } = parseEdtf(date) ?? { first: null, last: null };
  return `${first ?? last ?? '9999-12-31'} ${last ?? '9999-12-31'} ${date}`;
}
