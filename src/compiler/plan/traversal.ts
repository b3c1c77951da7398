import type { FieldNode } from 'graphql';
import type { FoundField, FoundType, FoundValue } from '../../model/found';
import type { TraversalField } from '../../model/traversal-field';
import { leafOf } from '../answer/json-values';
import type { FoundEntry, FoundMember, FoundShape, ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import type { PageSize } from '../arguments/bindings';
import type { AskedTraversal, Compilation } from '../statement/compilation';
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
  const asked: AskedTraversal = { field, slot, arguments: args, pages: [], selected: new Set() };
  c.traversals.push(asked);
  if (field.check) bindings.checks.push({ kind: 'traversal', field, arguments: args });
  // It walks relationships in both directions, and ends at the limit.
  const each = Math.min(field.reads ?? c.options.maxVisited, 2 * c.topology.edgeCount);
  scope.charges.push({ kind: 'visits', visits: { each, all: each }, part: scope.path });
  const plan = new FoundPlan(c, asked, bindings.page(args.child('first'), 'first'), scope);
  return { kind: 'found', slot, member: plan.member(field.result, nodes, []) };
}

/** Plans the selection of what a traversal finds, object by object. */
class FoundPlan {
  constructor(
    private readonly c: Compilation,
    private readonly asked: AskedTraversal,
    /** The size of the page that the selection is in. */
    private readonly first: PageSize,
    private readonly scope: Scope,
  ) {}

  member(value: FoundValue, nodes: readonly FieldNode[], path: readonly string[], typeName?: string): FoundMember {
    const { c, scope } = this;
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
        const { field, slot, arguments: args } = this.asked;
        const place = { field: path.at(-1) ?? '', topology: c.topology };
        const most = { kind: 'found', field, arguments: args, first: this.first, place } as const;
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
      const field = fields.get(group[0]!.name.value);
      if (!field) return { key, name: key, member: { kind: 'typename', typename: type.name } };
      const isPage = field.kind === 'object' && field.paged === true;
      const name = isPage ? `${field.name}${this.asked.pages.length}` : field.name;
      const plan = isPage ? this.page(name, field.name, this.c.argumentsOf(type.name, group[0]!)) : this;
      this.asked.selected.add([...path, name].join('.'));
      return { key, name, member: plan.member(field, group, [...path, name], type.name) };
    });
    return { entries };
  }

  /** The plan of what stands in a page that has arguments of its own. */
  private page(name: string, field: string, args: ArgumentValue): FoundPlan {
    const { bindings } = this.c;
    this.asked.pages.push({ name, field, arguments: args });
    bindings.checks.push({
      kind: 'traversal',
      field: this.asked.field,
      arguments: this.asked.arguments,
      page: { field, arguments: args },
    });
    return new FoundPlan(this.c, this.asked, bindings.page(args.child('first'), 'first'), this.scope);
  }
}
