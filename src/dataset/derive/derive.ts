import type { Draft } from '../draft';
import type { ClaimOrder } from '../claim-order';
import { deriveAbout } from './about';
import { deriveBoundCountries } from './bound-countries';
import { deriveModalities, deriveCitations } from './claims';
import { ClaimDays, deriveKnownFrom } from './claim-days';
import { deriveCountries } from './countries';
import { deriveDisplayNames } from './display-name';
import { deriveDoubt } from './doubt';
import { deriveInForceFrom, deriveParties } from './parties';
import { deriveRecognition } from './recognition';
import { deriveTimes } from './times';

/** Adds to a graph without mistakes all that follows from it. The order matters: later rules read earlier results. */
export function derive(draft: Draft, order: ClaimOrder): void {
  const known = ClaimDays.known(draft);
  deriveDisplayNames(draft);
  deriveParties(draft);
  deriveInForceFrom(draft);
  deriveRecognition(draft, known, order);
  deriveBoundCountries(draft, known);
  deriveCountries(draft);
  deriveModalities(draft);
  deriveAbout(draft, order);
  deriveDoubt(draft, order);
  deriveTimes(draft);
  deriveKnownFrom(draft, known);
  deriveCitations(draft);
}
