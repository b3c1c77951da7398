import type { GraphData } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import type { AnyType } from '../../src/model/sealed-types';

/** Which fields lead anywhere in a data set: operations follow them more often than others. */
export class Population {
  private readonly known = new Map<string, boolean>();
  private readonly types: ReadonlySet<string>;
  private readonly typeById: ReadonlyMap<string, string>;

  constructor(
    private readonly registry: Registry,
    private readonly data: GraphData,
  ) {
    this.types = new Set(data.nodes.map(({ type }) => type));
    this.typeById = new Map(data.nodes.map(({ id, type }) => [id, type]));
  }

  /** Whether the data has nodes or relationships of the type. */
  hasType(name: string): boolean {
    const type = this.registry.find(name);
    if (type?.kind === 'relationship') return this.hasRelationship(name);
    return type?.possible.some((possible) => this.types.has(possible) || this.hasRelationship(possible)) ?? false;
  }

  private hasRelationship(name: string): boolean {
    const type = this.registry.relationships.get(name)?.type;
    return this.data.relationships.some((record) => record.type === type);
  }

  /** Whether the field leads somewhere from any record of the type; true for fields that are no sides. */
  isPopulated(owner: string, field: string): boolean {
    const key = `${owner}.${field}`;
    if (!this.known.has(key)) this.known.set(key, this.find(this.registry.type(owner), field));
    return this.known.get(key)!;
  }

  private find(owner: AnyType, name: string): boolean {
    if (/^on[A-Z]/.test(name)) return this.types.has(name.slice(2));
    const field = owner.fields.get(name);
    if (field?.kind !== 'relationship' && field?.kind !== 'transitiveClosure') return true;
    const { relationship, direction } = field.relationshipField;
    const near = (id: string): boolean => owner.possible.includes(this.typeById.get(id) ?? '');
    return this.data.relationships.some(
      ({ type, from, to }) =>
        type === relationship.type && ((direction !== 'IN' && near(from)) || (direction !== 'OUT' && near(to))),
    );
  }
}
