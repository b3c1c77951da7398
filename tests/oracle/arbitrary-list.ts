import * as fc from 'fast-check';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { GraphData } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import type { Place } from './arbitrary-input';
import { SelectionArbitraries } from './arbitrary-selection';
import { InputWriter } from './input-writer';
import { rootList, sideList, type PagedList } from './page-laws';
import { DAYS } from './value-pools';

/** Connections of the root and of single records, with conditions and orders, for the laws of pages. */
export function arbitraryList(registry: Registry, schema: GraphQLSchema, data: GraphData): fc.Arbitrary<PagedList> {
  const { inputs } = new SelectionArbitraries(registry, schema, data);
  const query = schema.getQueryType()!;
  // Those that can be filtered: what traversals find has pages of another kind.
  const isConnection = (field: GraphQLField<unknown, unknown>): boolean =>
    /Connection!?$/.test(String(field.type)) && field.args.some(({ name }) => name === 'where');
  const roots = Object.values(query.getFields())
    .filter(isConnection)
    .map((field) =>
      fc.tuple(args(field.args, undefined), visibility(field)).map((parts) => rootList(field.name, joined(parts))),
    );
  const sides = data.nodes.flatMap((node) => {
    const { singular } = registry.entities.get(node.type)!.definition;
    const type = getNamedType(query.getFields()[singular]!.type) as GraphQLObjectType;
    return Object.values(type.getFields())
      .filter(isConnection)
      .filter(({ name }) => leadsAnywhere(registry, data, node.type, node.id, name))
      .map((field) =>
        args(field.args, { owner: node.type, field: field.name }).map((text) => {
          const hasRelationships = registry.type(node.type).fields.get(field.name)?.kind === 'relationship';
          return { ...sideList(singular, node.id, field.name, text), hasRelationships };
        }),
      );
  });
  return sides.length > 0 ? fc.oneof(fc.oneof(...roots), fc.oneof(...sides)) : fc.oneof(...roots);

  function args(all: readonly GraphQLArgument[], place: Place | undefined): fc.Arbitrary<string> {
    const make = (name: string, depth: number): fc.Arbitrary<string> => {
      const type = all.find((argument) => argument.name === name)?.type;
      if (!type) return fc.constant('');
      const text = inputs
        .argument(type, depth, place)
        .map((input) => `${name}: ${new InputWriter().literal(input, type)}`);
      return fc.oneof({ arbitrary: fc.constant(''), weight: name === 'where' ? 3 : 1 }, { arbitrary: text, weight: 2 });
    };
    return fc.tuple(make('orderBy', 2), make('where', 2)).map((parts) => joined(parts));
  }
}

/** Pages of a list that a visibility leaves a part of, as far as the list has it. */
const visibility = ({ args }: GraphQLField<unknown, unknown>): fc.Arbitrary<string> => {
  const widened = ['modality: [PLAN, FACT]', 'rank: [NORMAL, DEPRECATED]'];
  const own = widened.filter((text) => args.some(({ name }) => text.startsWith(name)));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...DAYS).map((day) => `asOf: "${day}"`) },
    { weight: 1, arbitrary: fc.constantFrom(...DAYS).map((day) => `knownAsOf: "${day}"`) },
    { weight: 1, arbitrary: fc.constant(joined(own)) },
  );
};

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(', ');

/** Several items make pages; a node without any relationship of the type makes none. */
function leadsAnywhere(registry: Registry, data: GraphData, type: string, id: string, name: string): boolean {
  const field = registry.type(type).fields.get(name);
  if (field?.kind === 'relationships') return data.relationships.some(({ from, to }) => from === id || to === id);
  return (
    (field?.kind === 'relationship' || field?.kind === 'transitiveClosure') &&
    data.relationships.some(
      (record) => record.type === field.relationshipField.relationship.type && (record.from === id || record.to === id),
    )
  );
}
