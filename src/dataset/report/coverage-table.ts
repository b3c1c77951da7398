import type { Coverage, DatasetDescription } from '../../model/graph-data';
import { parseEdtf } from '../../model/values/edtf';
import { pickText } from '../../model/values/language';

/** How many years a part may lag behind before the report says so. */
const YEARS = 2;

/** How far the parts of a data set reach, a row each: topic, known, published, the day through which it is known. */
export function coverageRows({ coverage, asOf }: Pick<DatasetDescription, 'coverage' | 'asOf'>): CoverageRow[] {
  const oldest = `${Number(asOf.slice(0, 4)) - YEARS}${asOf.slice(4)}`;
  return coverage.map((part) => ({
    ...part,
    topic: pickText(part.topic)?.value ?? '',
    isOld: (parseEdtf(part.knownThrough)?.first ?? '') < oldest,
  }));
}

export interface CoverageRow extends Omit<Coverage, 'topic'> {
  readonly topic: string;
  /** It lags more than two years behind the data set. */
  readonly isOld: boolean;
}
