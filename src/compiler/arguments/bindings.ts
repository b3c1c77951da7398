import Cypher from '@neo4j/cypher-builder';
import { elementsAt, type FoundRelationship } from '../../model/found';
import type { ParameterValue } from '../../model/statement';
import type { Place, TraversalField } from '../../model/traversal-field';
import { wordingParts, type WordingParts } from '../../model/values/search-terms';
import { sortKey } from '../../model/values/sort-key';
import {
  ArgumentSlots,
  ArgumentValue,
  checkArgument,
  type ArgumentCheck,
  type BoundArguments,
  type ValueLimits,
  type Values,
  type VariableValues,
} from './arguments';
import { ListCursor, requireCursor } from './cursor';

/** The size of a page or list. A request's size stands in its bound arguments, in the slot, as `{ size }`. */
export interface PageSize {
  readonly name: string;
  readonly slot: number;
  /** A number, or a list whose length is the size. */
  readonly argument: ArgumentValue;
  readonly otherwise: number;
}

/** How many rows a list may bring. */
export type RowCount =
  | { readonly kind: 'one' | 'all' }
  | { readonly kind: 'page'; readonly page: PageSize }
  | { readonly kind: 'idsOfType'; readonly ids: ArgumentValue; readonly typeName: string }
  | {
      readonly kind: 'found';
      readonly field: TraversalField;
      readonly arguments: ArgumentValue;
      readonly first: PageSize;
      readonly place: Place;
    };

/** How much of something there is at most: for one row of the scope, and for all its rows together, pages apart. */
export interface Bound {
  readonly each: number;
  readonly all: number;
}

/** What an operation is charged for each row of a scope. */
export type Charge =
  /** Rows that the store visits to find, filter, order or group. `part` names the field that makes it do so. */
  | { readonly kind: 'visits'; readonly visits: Bound; readonly part: string }
  /**
   * The same where the store begins with nodes that have one of these keys. `most` holds how many rows it visits at
   * most, by the number of keys: those of no key, of one, of two; the last for all more.
   */
  | {
      readonly kind: 'visitsFromKeys';
      readonly keys: ArgumentValue;
      readonly most: Float64Array;
      readonly part: string;
    }
  /** A list, or a related object: what stands in it, each item with a row of its own and charges of its own. */
  | {
      readonly kind: 'items';
      readonly rows: RowCount;
      readonly items: Bound;
      readonly row: { readonly width: number };
      readonly inner: readonly Charge[];
    };

/** What charges come to. */
export interface Work {
  /** Values in the rows of all items, each item counted with all that hangs on it. */
  readonly values: number;
  readonly visits: number;
  /** The part of the operation for which the store visits most rows. */
  readonly dearest: { readonly part: string; readonly visits: number };
}

/** Where the value of a parameter comes from. Equal sources share one parameter. */
export type ParameterSource =
  /** The argument as it is. */
  | { readonly kind: 'argument'; readonly argument: ArgumentValue }
  /** Its text without regard to case, accents and width (values/sort-key.ts). */
  | { readonly kind: 'folded'; readonly argument: ArgumentValue }
  /** What the terms of a wording contain that has all its words (values/search-terms.ts). */
  | { readonly kind: 'wording'; readonly argument: ArgumentValue; readonly reading: keyof WordingParts }
  /** The id that stands for it today, or those for a list. */
  | { readonly kind: 'id'; readonly argument: ArgumentValue }
  /** The ids among it that are of one type. */
  | { readonly kind: 'idsOfType'; readonly argument: ArgumentValue; readonly typeName: string }
  | { readonly kind: 'page'; readonly page: PageSize; readonly more: 0 | 1 }
  | { readonly kind: 'integer'; readonly argument: ArgumentValue; readonly otherwise: number }
  | { readonly kind: 'constant'; readonly value: number }
  /** One of the values in a cursor. */
  | { readonly kind: 'cursorKey'; readonly argument: ArgumentValue; readonly list: ListCursor; readonly index: number }
  /** What a traversal found at a path: ids of nodes, or `[id, near, far]` of relationships. */
  | {
      readonly kind: 'nodes' | 'relationships';
      readonly slot: number;
      readonly path: readonly string[];
    };

/** What ids mean; given by the registry and the retired ids of the data. */
export interface IdRules {
  /** The id that stands in the place of a retired one; the id itself when it is not retired. */
  readonly currentId: (id: string) => string;
  /** The name of the type that an id belongs to. */
  readonly typeOfId: (id: string) => string | undefined;
}

/** What of an operation changes between requests, as data. The compiler adds to it; each request is bound to it. */
export class Bindings {
  readonly slots: ArgumentSlots;
  readonly pages: PageSize[] = [];
  readonly checks: ArgumentCheck[] = [];
  private readonly names = new Map<string, string>();
  private readonly sources: [name: string, source: ParameterSource][] = [];

  constructor(
    variables: VariableValues,
    private readonly ids: IdRules,
    private readonly defaultPageSize: number,
    limits: ValueLimits,
  ) {
    this.slots = new ArgumentSlots(variables, limits);
  }

  page(argument: ArgumentValue, name: string): PageSize {
    const page = { name, slot: this.slots.reserve(), argument, otherwise: this.defaultPageSize };
    this.pages.push(page);
    return page;
  }

  parameter(source: ParameterSource): Cypher.Param {
    const key = keyOf(source);
    let name = this.names.get(key);
    if (name === undefined) {
      name = `p${this.sources.length}`;
      this.names.set(key, name);
      this.sources.push([name, source]);
    }
    return new Cypher.NamedParam(name);
  }

  /** The arguments of a request. Throws BAD_USER_INPUT and BAD_CURSOR. */
  bind(variables: VariableValues): BoundArguments {
    const bound = this.slots.bind(variables);
    for (const { slot, argument, otherwise } of this.pages) {
      const value = argument.read(bound) as number | readonly unknown[] | null | undefined;
      bound[slot] = { size: typeof value === 'object' && value ? value.length : (value ?? otherwise) };
    }
    for (const check of this.checks) checkArgument(check, bound);
    return bound;
  }

  parameters(bound: BoundArguments): Record<string, ParameterValue> {
    return Object.fromEntries(this.sources.map(([name, source]) => [name, this.valueOf(source, bound)]));
  }

  pageSizes(bound: BoundArguments): { readonly name: string; readonly size: number }[] {
    return this.pages.map((page) => ({ name: page.name, size: sizeOf(page, bound) }));
  }

  /** What the charges of a scope come to at most, where it has this many rows. */
  work(charges: readonly Charge[], bound: BoundArguments, rowsOfScope = 1): Work {
    const sum = { values: 0, visits: 0, dearest: { part: '', visits: 0 } };
    const visited = (visits: number, dearest: Work['dearest']): void => {
      sum.visits += visits;
      if (dearest.visits > sum.dearest.visits) sum.dearest = dearest;
    };
    for (const charge of charges) {
      if (charge.kind !== 'items') {
        const visits =
          charge.kind === 'visits'
            ? Math.min(rowsOfScope * charge.visits.each, charge.visits.all)
            : charge.most[Math.min(keyCount(charge.keys, bound), charge.most.length - 1)]!;
        visited(visits, { part: charge.part, visits });
      } else {
        const { each, all } = charge.items;
        const items = Math.min(rowsOfScope * Math.min(this.count(charge.rows, bound), each), all);
        const inner = this.work(charge.inner, bound, items);
        sum.values += items * Math.max(1, charge.row.width) + inner.values;
        visited(inner.visits, inner.dearest);
      }
    }
    return sum;
  }

  private count(rows: RowCount, bound: BoundArguments): number {
    switch (rows.kind) {
      case 'one':
        return 1;
      case 'all':
        return Infinity;
      case 'page':
        return sizeOf(rows.page, bound);
      case 'idsOfType':
        return this.idsOfType(rows.ids, rows.typeName, bound).length;
      case 'found':
        return rows.field.most(rows.arguments.read(bound) as Values, sizeOf(rows.first, bound), rows.place);
    }
  }

  private valueOf(source: ParameterSource, bound: BoundArguments): ParameterValue {
    switch (source.kind) {
      case 'argument':
        return source.argument.read(bound) as ParameterValue;
      case 'folded': {
        const value = source.argument.read(bound);
        return Array.isArray(value) ? value.map((each) => sortKey(String(each))) : sortKey(String(value));
      }
      case 'wording':
        return wordingParts(String(source.argument.read(bound)))[source.reading];
      case 'id':
        return this.currentIds(source.argument.read(bound));
      case 'idsOfType':
        return this.idsOfType(source.argument, source.typeName, bound);
      case 'page':
        return BigInt(sizeOf(source.page, bound) + source.more);
      case 'integer':
        return BigInt((source.argument.read(bound) as number | null | undefined) ?? source.otherwise);
      case 'constant':
        return BigInt(source.value);
      case 'cursorKey': {
        const { argument, list, index } = source;
        const { values } = requireCursor(argument.read(bound), argument.pathText, list.form(bound));
        return values[index] ?? null;
      }
      case 'nodes':
        return elementsOf(source, bound).filter((element) => typeof element === 'string');
      case 'relationships':
        return elementsOf(source, bound)
          .filter((element): element is FoundRelationship => typeof element !== 'string')
          .map(({ id, near, far }) => [id, near, far]);
    }
  }

  private currentIds(ids: unknown): string | string[] {
    const { currentId } = this.ids;
    return Array.isArray(ids) ? ids.map((id) => currentId(String(id))) : currentId(String(ids));
  }

  private idsOfType(ids: ArgumentValue, typeName: string, bound: BoundArguments): string[] {
    const { currentId, typeOfId } = this.ids;
    return (ids.read(bound) as string[]).map(currentId).filter((id) => typeOfId(id) === typeName);
  }
}

const sizeOf = ({ slot }: PageSize, bound: BoundArguments): number => bound[slot]!['size'] as number;

/** A list of keys, or one. */
function keyCount(keys: ArgumentValue, bound: BoundArguments): number {
  const value = keys.read(bound);
  return Array.isArray(value) ? value.length : 1;
}

const elementsOf = ({ slot, path }: { slot: number; path: readonly string[] }, bound: BoundArguments) =>
  elementsAt(bound[slot]?.['found'], path);

/** Tells sources apart. The keys of a cursor are parts of the statement, which the signature of its order stands for. */
const keyOf = (source: ParameterSource): string =>
  JSON.stringify(source, (_name, value: unknown) =>
    value instanceof ArgumentValue || value instanceof ListCursor ? value.place : value,
  );
