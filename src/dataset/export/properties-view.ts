import type { PropertyValue } from '../../model/graph-data';

/** The properties of a record, which are an object, as the map that checks read. Nothing can be added to it. */
export class PropertiesView implements Map<string, PropertyValue> {
  readonly [Symbol.toStringTag] = 'PropertiesView';

  constructor(private readonly object: Readonly<Record<string, PropertyValue>>) {}

  get size(): number {
    return Object.keys(this.object).length;
  }

  get(name: string): PropertyValue | undefined {
    return this.has(name) ? this.object[name] : undefined;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.object, name);
  }

  keys(): MapIterator<string> {
    return Object.keys(this.object).values();
  }

  values(): MapIterator<PropertyValue> {
    return Object.values(this.object).values();
  }

  entries(): MapIterator<[string, PropertyValue]> {
    return Object.entries(this.object).values();
  }

  [Symbol.iterator](): MapIterator<[string, PropertyValue]> {
    return this.entries();
  }

  forEach(each: (value: PropertyValue, name: string, map: Map<string, PropertyValue>) => void): void {
    for (const [name, value] of this) each(value, name, this);
  }

  set(): never {
    throw new TypeError('What a file says is not changed.');
  }

  delete(): never {
    return this.set();
  }

  clear(): never {
    return this.set();
  }
}
