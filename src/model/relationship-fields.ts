import { CustomsGraphError } from '../errors';
import type { RelationshipFieldDefinition } from './definitions';
import type { RelationshipField, RelationshipType } from './sealed-types';
import type { TypeHierarchy } from './type-hierarchy';
import { upperFirst } from './wording';

/** The fields that a relationship gives the nodes at its ends. Throws CG_MISSING_REVERSE or CG_UNKNOWN_TARGET. */
export function relationshipFields(relationship: RelationshipType, hierarchy: TypeHierarchy): RelationshipField[] {
  const { definition, fromTypes, toTypes } = relationship;
  const { name, symmetrical } = definition;
  if (definition.out.length === 0 || (!symmetrical && definition.in.length === 0)) {
    throw new CustomsGraphError(
      'CG_MISSING_REVERSE',
      `${name} has no field for its ${definition.out.length === 0 ? 'from' : 'to'} end.`,
      { hint: 'Give the end a field in @Relationship: { out: { field, description }, in: { field, description } }.' },
    );
  }
  const made =
    (direction: RelationshipField['direction'], near: readonly string[], far: readonly string[]) =>
    ({ on, of, ...shown }: RelationshipFieldDefinition): RelationshipField => {
      const within = (names: readonly string[]): string[] =>
        hierarchy.concrete(names, (unknown) => `${name}, field ${shown.field}, names "${unknown}"`);
      const targets = of ? within(of) : far;
      const led = ends(hierarchy, on ? within(on) : near, targets, shown.field);
      return {
        ...shown,
        ...led,
        connectionName: (relationship.graphqlType === name ? name : 'Related') + led.target,
        relationship,
        direction,
        narrowed: targets.length < far.length,
      };
    };
  const both = [...new Set([...fromTypes, ...toTypes])];
  return symmetrical
    ? definition.out.map(made('BOTH', both, both))
    : [...definition.out.map(made('OUT', fromTypes, toTypes)), ...definition.in.map(made('IN', toTypes, fromTypes))];
}

/** One step of each transitive closure of a relationship. Throws CG_BAD_DECLARATION when there is no second step. */
export function closureFields(relationship: RelationshipType, hierarchy: TypeHierarchy): RelationshipField[] {
  const { definition, fromTypes, toTypes } = relationship;
  const { name, symmetrical, transitiveClosure: closure } = definition;
  if (!closure) return [];
  if (symmetrical || !fromTypes.some((type) => toTypes.includes(type))) {
    throw new CustomsGraphError('CG_BAD_DECLARATION', `${name} has a transitive closure and no second step.`, {
      hint: 'A closure follows a relationship in one direction, through nodes that can stand at both of its ends.',
    });
  }
  const step = {
    relationship,
    cardinality: 'many',
    required: false,
    orderedBy: undefined,
    narrowed: false,
  } as const;
  const out = ends(hierarchy, fromTypes, toTypes, closure.out.field);
  const into = ends(hierarchy, toTypes, fromTypes, closure.in.field);
  return [
    { ...step, ...closure.out, direction: 'OUT', ...out, connectionName: `${out.target}Closure` },
    { ...step, ...closure.in, direction: 'IN', ...into, connectionName: `${into.target}Closure` },
  ];
}

function ends(hierarchy: TypeHierarchy, sources: readonly string[], targets: readonly string[], field: string) {
  const source = hierarchy.narrowest(sources);
  return { sources, source, targets, target: hierarchy.narrowest(targets), identity: source + upperFirst(field) };
}
