import type { FieldNode } from 'graphql';
import type { FoundField, FoundType, FoundValue } from '../../model/found';
import type { TraversalField } from '../../model/traversal-field';
import { leafOf } from '../answer/json-values';
import type { FoundEntry, FoundMember, FoundShape, ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import type { RowCount } from '../arguments/bindings';
import type { Compilation } from '../statement/compilation';
import { hydrated } from './hydration';
import type { Scope } from './scope';

/** Plans a root field that a traversal answers: what it finds is written out, or hydrated by id. */
export function traversalValue(
  c: Compilation,
  field: TraversalField,
  args: ArgumentValue,
  nodes: readonly FieldNode[],
  scope: Scope,
): ResultValue {
  const { bindings } = c;
  const slot = bindings.slots.reserve();
  const first = bindings.page(args.child('first'), 'first');
  c.traversals.push({ field, slot, arguments: args });
  if (field.check) bindings.checks.push({ kind: 'traversal', field, arguments: args });
  // It walks relationships in both directions, and ends at the limit.
  const each = Math.min(field.reads ?? c.options.maxVisited, 2 * c.topology.edgeCount);
  scope.charges.push({ kind: 'visits', visits: { each, all: each }, part: scope.path });
  const plan = new FoundPlan(c, slot, { kind: 'found', field, arguments: args, first }, scope);
  return { kind: 'found', slot, member: plan.member(field.result, nodes, []) };
}

/** Plans the selection of what a traversal finds, object by object. */
class FoundPlan {
  constructor(
    private readonly c: Compilation,
    private readonly slot: number,
    /** Most nodes and relationships that one place of the answer may hold. */
    private readonly most: RowCount,
    private readonly scope: Scope,
  ) {}

  member(value: FoundValue, nodes: readonly FieldNode[], path: readonly string[], typeName?: string): FoundMember {
    const { c, slot, most, scope } = this;
    switch (value.kind) {
      case 'value':
        return { kind: 'value', leaf: leafOf(value.type), nullable: value.nullable, list: value.list };
      case 'text': {
        const own = c.argumentsOf(typeName!, nodes[0]!).child('lang');
        return { kind: 'text', languages: scope.lang ? [own, scope.lang] : [own], nullable: value.nullable };
      }
      case 'edtf':
        return { kind: 'edtf', entries: c.parts('EdtfDate', nodes), nullable: value.nullable };
      case 'pageInfo':
        return { kind: 'parts', entries: c.parts('PageInfo', nodes) };
      case 'element': {
        const groups = hydrated(c, { target: value.target, slot, path, most }, nodes, scope);
        return { kind: 'element', groups, nullable: value.nullable, list: value.list };
      }
      case 'object': {
        const shape = this.object(value.type, nodes, path);
        return { kind: 'object', shape, nullable: value.nullable, list: value.list };
      }
    }
  }

  private object(type: FoundType, nodes: readonly FieldNode[], path: readonly string[]): FoundShape {
    const fields = new Map<string, FoundField>(type.fields.map((field) => [field.name, field]));
    const entries = [...this.c.fieldsOf(type.name, nodes)].map(([key, group]): FoundEntry => {
      const { value: name } = group[0]!.name;
      const field = fields.get(name);
      if (!field) return { key, name, member: { kind: 'typename', typename: type.name } };
      return { key, name, member: this.member(field, group, [...path, name], type.name) };
    });
    return { entries };
  }
}
