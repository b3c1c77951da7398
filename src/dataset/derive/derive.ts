import type { Draft } from '../draft';
import type { Statements } from '../statements';
import { deriveAbout, deriveModalities, deriveCitations } from './claims';
import { ClaimDays, deriveKnownFrom } from './claim-days';
import { deriveCountries } from './countries';
import { deriveDisplayNames } from './display-name';
import { deriveInForceFrom, deriveParties } from './parties';
import { deriveRecognition } from './recognition';
import { deriveTimes } from './times';

/** Adds to a graph without mistakes all that follows from it. The order matters: later rules read earlier results. */
export function derive(draft: Draft, statements: Statements): void {
  const known = ClaimDays.known(draft);
  deriveDisplayNames(draft);
  deriveParties(draft);
  deriveInForceFrom(draft);
  deriveRecognition(draft, known);
  deriveCountries(draft);
  deriveModalities(draft);
  deriveAbout(draft, statements);
  deriveTimes(draft, ClaimDays.asOf(draft));
  deriveKnownFrom(draft, known);
  deriveCitations(draft);
}
