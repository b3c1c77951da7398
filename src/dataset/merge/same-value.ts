import type { PropertyValue } from '../../model/graph-data';
import type { Problems } from '../problems';
import type { Given } from '../statements';
import { showValue } from '../show-value';
import { fileAndLine, placeOf, recordOf, type Where } from '../where';

/** Values that several statements give for the properties of one record. */
export interface Merged {
  readonly properties: Map<string, PropertyValue>;
  readonly places: Map<string, Where>;
}

/**
 * Adds what a statement gives to what others gave. Statements may each give a part; two values of one property are
 * noted with both places, for somebody has to decide.
 */
export function mergeProperties(
  problems: Problems,
  into: Merged,
  given: ReadonlyMap<string, Given>,
  of: string,
  addsUp: (property: string) => boolean,
): void {
  for (const [name, { value, where }] of given) {
    const present = into.properties.get(name);
    if (present === undefined) {
      into.properties.set(name, value);
      into.places.set(name, where);
    } else if (addsUp(name) && Array.isArray(present) && Array.isArray(value)) {
      into.properties.set(name, [...new Set([...(present as string[]), ...(value as string[])])].sort());
    } else if (!same(present, value)) {
      const other = into.places.get(name)!;
      const places = [placeOf(where), placeOf(other), recordOf(where), recordOf(other)];
      problems.addDependent(
        places,
        where,
        `${of} has ${name} ${showValue(value)} here and ${showValue(present)} at ${fileAndLine(other)}. ` +
          'Decide, and record the loser as DEPRECATED with a contradiction.',
      );
    }
  }
}

const same = (a: PropertyValue, b: PropertyValue): boolean => JSON.stringify(a) === JSON.stringify(b);
