import { enumeration, type ValueOf } from './property-type';

/** How surely something holds on a day. What is CERTAIN is PRESUMED as well, and what is PRESUMED is POSSIBLE. */
export const Certainty = enumeration('Certainty', 'How surely something holds on a day.', {
  CERTAIN: 'It has begun and has not ended, and a source attests it on that day or later; or it has happened.',
  PRESUMED: 'It has begun and no end is known, but no source attests it that late.',
  POSSIBLE: 'Its beginning or its end is not known for certain, and nothing that is known rules the day out.',
});
export type Certainty = ValueOf<typeof Certainty>;

export const CERTAINTIES = Object.keys(Certainty.values) as readonly Certainty[];

/** What a view with a day shows where it does not say how surely things must hold: what is CERTAIN or PRESUMED. */
export const USUAL_CERTAINTY: Certainty = 'PRESUMED';

/**
 * The properties with the days between which a record holds at least so surely: the first such day, missing where it
 * has held ever since; and the first day on which that ends, missing where no end is known. Each period lies within the next.
 */
export const PERIODS: Readonly<Record<Certainty, { readonly from: string; readonly to: string }>> = {
  CERTAIN: { from: 'certainFrom', to: 'certainTo' },
  PRESUMED: { from: 'holdsFrom', to: 'holdsTo' },
  POSSIBLE: { from: 'possibleFrom', to: 'possibleTo' },
};

/** Of what is not known to hold on any day the period begins here. */
export const NEVER = '9999-12-31';
