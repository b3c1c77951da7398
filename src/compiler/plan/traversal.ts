import type { FieldNode } from 'graphql';
import type { FoundField, FoundType, FoundValue } from '../../model/found';
import type { TraversalField } from '../../model/traversal-field';
import type { ArgumentValue, BoundArguments } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { foundElements } from './found-elements';
import type { RootSelection } from './look-up';
import { pageSize } from './page-size';
import type { FoundEntry, FoundMember, FoundShape, Leaf, ResultValue } from '../answer/result-shape';
import { fieldsOf, graphqlField, parts } from './selection';

/** A traversal that an operation asks for, to be run before its statement. */
export interface AskedTraversal {
  readonly field: TraversalField;
  /** What it finds is put into the arguments of the request here, as `found`. */
  readonly slot: number;
  readonly arguments: (bound: BoundArguments) => Readonly<Record<string, unknown>>;
}

/** Plans a root field that is answered by a traversal: what it finds is written out, or fetched by id. */
export function traversalValue(
  c: Compilation,
  field: TraversalField,
  args: ArgumentValue,
  into: RootSelection,
): ResultValue {
  const slot = c.arguments.reserve();
  const given = (bound: BoundArguments) => args.read(bound) as Readonly<Record<string, unknown>>;
  const first = pageSize(c, args.child('first'), 'first');
  c.traversals.push({ field, slot, arguments: given });
  if (field.check) c.checks.push((bound) => field.check!(given(bound)));
  const plan = new FoundPlan(c, slot, (bound) => field.most(given(bound), first(bound)), into);
  return { kind: 'found', slot, member: plan.member(field.result, into.nodes, []) };
}

/** Plans the selection of what a traversal finds, object by object. */
class FoundPlan {
  constructor(
    private readonly c: Compilation,
    private readonly slot: number,
    private readonly most: (bound: BoundArguments) => number,
    private readonly into: RootSelection,
  ) {}

  member(value: FoundValue, nodes: readonly FieldNode[], path: readonly string[], typeName?: string): FoundMember {
    switch (value.kind) {
      case 'value':
        return { kind: 'value', leaf: leafOf(value.type), nullable: value.nullable, list: value.list };
      case 'text': {
        const { arguments: sources } = this.c;
        const own = sources.of(graphqlField(this.c, typeName!, nodes[0]!), nodes[0]!).child('lang');
        const { lang } = this.into.visibility;
        return { kind: 'text', languages: lang ? [own, lang] : [own], nullable: value.nullable };
      }
      case 'edtf':
        return { kind: 'edtf', entries: parts(this.c, 'EdtfDate', nodes), nullable: value.nullable };
      case 'pageInfo':
        return { kind: 'parts', entries: parts(this.c, 'PageInfo', nodes) };
      case 'element': {
        const { row, charges, visibility } = this.into;
        const { slot, most } = this;
        const groups = foundElements(this.c, {
          nodes,
          target: value.target,
          slot,
          path,
          most,
          row,
          charges,
          visibility,
        });
        return { kind: 'element', groups, nullable: value.nullable, list: value.list };
      }
      case 'object':
        return {
          kind: 'object',
          shape: this.object(value.type, nodes, path),
          nullable: value.nullable,
          list: value.list,
        };
    }
  }

  private object(type: FoundType, nodes: readonly FieldNode[], path: readonly string[]): FoundShape {
    const fields = new Map<string, FoundField>(type.fields.map((field) => [field.name, field]));
    const entries = [...fieldsOf(this.c, type.name, nodes)].map(([key, group]): FoundEntry => {
      const { value: name } = group[0]!.name;
      const field = fields.get(name);
      if (!field) return { key, name, member: { kind: 'typename', typename: type.name } };
      return { key, name, member: this.member(field, group, [...path, name], type.name) };
    });
    return { entries };
  }
}

const leafOf = (type: (FoundValue & { kind: 'value' })['type']): Leaf =>
  typeof type === 'string' ? { scalar: type } : { values: new Set(Object.keys(type.values)) };
