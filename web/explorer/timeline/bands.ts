import type { Modality } from '../view/view';

/**
 * The bands of a timeline, in the order in which they stand: what is so, what somebody means to do, and what somebody
 * thinks. They stand apart, so that no plan and no opinion is taken for a fact.
 */
export const BANDS = ['known', 'meant', 'thought'] as const;
export type Band = (typeof BANDS)[number];

/** The modalities of each band. */
export const MODALITIES_OF: Readonly<Record<Band, readonly Modality[]>> = {
  known: ['FACT', 'INFERRED'],
  meant: ['PLAN', 'PROPOSAL', 'GOAL'],
  thought: ['ASSESSMENT'],
};

export function bandOf(modality: Modality): Band {
  return BANDS.find((band) => MODALITIES_OF[band].includes(modality)) ?? 'known';
}
