import type { Draft } from '../draft';
import type { Statements } from '../statements';
import { deriveAbout } from './about';
import { AsOfDays } from './as-of-days';
import { deriveCitations } from './citations';
import { deriveCountries } from './countries';
import { deriveDisplayNames } from './display-names';
import { deriveInForceFrom } from './in-force-from';
import { KnownDays, deriveKnownFrom } from './known-days';
import { deriveModalities } from './modalities';
import { deriveParties } from './parties';
import { deriveRecognition } from './recognition';
import { deriveTimes } from './times';

/** Adds to a graph without mistakes all that follows from it. The order matters: later rules read earlier results. */
export function derive(draft: Draft, statements: Statements): void {
  const known = new KnownDays(draft);
  deriveDisplayNames(draft);
  deriveParties(draft);
  deriveInForceFrom(draft);
  deriveRecognition(draft, known);
  deriveCountries(draft);
  deriveModalities(draft);
  deriveAbout(draft, statements);
  deriveTimes(draft, new AsOfDays(draft));
  deriveKnownFrom(draft, known);
  deriveCitations(draft);
}
