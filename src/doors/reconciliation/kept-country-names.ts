import type { Asking } from '../asking';
import { CountryNames } from './country-names';

const DIGEST = 'query Digest { dataset { digest } }';

/** The names of countries for many requests, for as long as the data set is the same. */
export class KeptCountryNames {
  private kept: { readonly names: CountryNames; readonly digest: string } | undefined;

  /** Throws RefusedOperation. */
  async read(asking: Asking): Promise<CountryNames> {
    const { dataset } = await asking.ask<{ readonly dataset: { readonly digest: string } }>(DIGEST);
    if (this.kept?.digest === dataset.digest) return this.kept.names;
    const names = await CountryNames.read(asking);
    this.kept = { names, digest: dataset.digest };
    return names;
  }
}
