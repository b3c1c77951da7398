import type { Asking } from '../asking';
import { CountryNames } from './country-names';

/** How long the names of countries are used without asking for them again: to read them takes as long as to match ten rows. */
const KEPT_MS = 60_000;

/** The names of countries for many requests; what a load changes in them is known after a minute. */
export class KeptCountryNames {
  private kept: { readonly names: CountryNames; readonly until: number } | undefined;

  /** Throws RefusedOperation. */
  async read(asking: Asking): Promise<CountryNames> {
    if (this.kept && performance.now() < this.kept.until) return this.kept.names;
    const names = await CountryNames.read(asking);
    this.kept = { names, until: performance.now() + KEPT_MS };
    return names;
  }
}
