import type { Asking } from '../asking';
import type { Columns } from './columns';
import { countrySelection } from './country-of-entity';
import { nodesByIds } from './nodes';

/** An entity that was found. The country that it lies in, or acts for, goes by the name of its type. */
export interface FoundEntity extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

/** A fragment that selects what is told of an entity, for operations that select `...Found`. */
export const found = ({ located }: Columns): string =>
  `fragment Found on Entity { __typename id name description ${countrySelection(located)} }`;

/** What is told of entities by their ids, those of all rows at once: asked in each search, it would cost more than it may. */
export const foundEntities = (
  asking: Asking,
  columns: Columns,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundEntity>> =>
  nodesByIds(asking, `query Found($ids: [ID!]!) { nodes(ids: $ids) { ...Found } } ${found(columns)}`, ids);
