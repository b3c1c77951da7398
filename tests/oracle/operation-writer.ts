import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  parse,
  print,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Registry } from '../../src/model/registry';
import { isGroups } from './arbitrary-groups';
import { InputWriter, sizeGiven } from './input-writer';
import type { Directive, Member, Selected } from './operation-model';
import { VISIBILITY_ARGUMENTS } from './visibility';

export interface WriterLimits {
  /** Rows that the lists could bring, each item counted with all below it. */
  readonly rows: number;
  /** Relationships nested. */
  readonly depth: number;
  /** Fields that lead to records: connections, lists, references and ends. */
  readonly lists: number;
  readonly directives: number;
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
type FieldPart = Extract<Selected, { kind: 'field' }>;

/** Where a selection stands: how often it could be answered, and below how many relationships. */
interface Standing {
  readonly rows: number;
  readonly depth: number;
}

interface Fragment {
  readonly name: string;
  readonly on: Fielded;
  /** Rows for each record, fields that lead to records, and relationships below it. */
  readonly cost: { readonly rows: number; readonly lists: number; readonly depth: number };
}

const DEFAULT_SIZE = 20;

/** Writes a query as text. What would go beyond the limits is left out, so the smaller query stays as it was. */
export function writeOperation(
  registry: Registry,
  schema: GraphQLSchema,
  alike: ReadonlySet<string>,
  selection: readonly Selected[],
  limits: WriterLimits,
): { source: string; variables: Readonly<Record<string, unknown>> } {
  const writer = new OperationWriter(registry, schema, alike, limits);
  const body = writer.selectionSet(schema.getQueryType()!, selection, { rows: 1, depth: 0 });
  const { declarations, variables } = writer.inputs;
  const head = declarations.length > 0 ? `query Q(${declarations.join(', ')})` : 'query Q';
  return { source: print(parse([`${head} ${body}`, ...writer.definitions].join('\n'))), variables };
}

class OperationWriter {
  readonly inputs = new InputWriter();
  readonly definitions: string[] = [];
  private readonly fragments: Fragment[] = [];
  private readonly namesTaken = new Set<string>();
  private aliases = 0;
  private rows = 0;
  private lists = 0;
  private directives = 0;
  private deepest = 0;

  constructor(
    private readonly registry: Registry,
    private readonly schema: GraphQLSchema,
    private readonly alike: ReadonlySet<string>,
    private readonly limits: WriterLimits,
  ) {}

  selectionSet(type: Fielded, selection: readonly Selected[], standing: Standing): string {
    const parts = selection.flatMap((part) => this.part(type, part, standing) ?? []);
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  private part(type: Fielded, part: Selected, standing: Standing): string | undefined {
    switch (part.kind) {
      case 'field':
        return this.field(type, part, standing);
      case 'fragment':
        return this.fragment(type, part, standing);
      case 'reuse':
        return this.reuse(type, part.pick, standing);
    }
  }

  private field(parent: Fielded, part: FieldPart, standing: Standing): string | undefined {
    const field = parent.getFields()[part.name];
    const inside = field ? this.charge(parent, field, part.args, standing) : standing;
    if (!inside) return undefined;
    const args = part.args.map(([name, value]) => {
      const argument = field!.args.find((each) => each.name === name)!;
      // A look-up takes exactly one key, so it must be given; what else it takes is the visibility.
      const required = name === 'id' || (this.isLookup(field!) && !VISIBILITY_ARGUMENTS.includes(name));
      return `${name}: ${this.inputs.write(value, argument.type, required)}`;
    });
    const key = this.isPlain(parent, part) ? part.name : `a${this.aliases++}: ${part.name}`;
    const head = `${key}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.directive(part.directive)}`;
    if (!part.selection) return head;
    const type = getNamedType(field!.type) as Fielded;
    const half = Math.ceil(part.selection.length / 2);
    if (!part.split || half === part.selection.length)
      return `${head} ${this.selectionSet(type, part.selection, inside)}`;
    const halves = [part.selection.slice(0, half), part.selection.slice(half)];
    const [first, second] = halves.map((each) => `${head} ${this.selectionSet(type, each, inside)}`);
    return parent === this.schema.getQueryType()
      ? `${first} ${second}`
      : `${first} ... on ${parent.name} { ${second} }`;
  }

  private isLookup(field: GraphQLField<unknown, unknown>): boolean {
    return field.args.some(({ name }) => name === 'id');
  }

  /** What the field adds to the cost; undefined when that is too much. */
  private charge(
    parent: Fielded,
    field: GraphQLField<unknown, unknown>,
    args: readonly Member[],
    { rows, depth }: Standing,
  ): Standing | undefined {
    const target = getNamedType(field.type);
    const isConnection = target.name.endsWith('Connection');
    const isRecord = this.registry.find(target.name) !== undefined;
    const isStep = this.registry.find(parent.name) !== undefined || parent === this.schema.getQueryType();
    const isOfGroups = isGroups(parent, field) || (isRecord && isGroup(parent));
    if (!isOfGroups && (!isStep || (!isConnection && !isRecord))) return { rows, depth };
    const size = new Map(args);
    const ids = size.get('ids');
    const items =
      ids?.kind === 'list'
        ? ids.items.length
        : isConnection || isListType(getNullableType(field.type))
          ? (sizeGiven(size.get('first')) ?? sizeGiven(size.get('last')) ?? DEFAULT_SIZE)
          : 1;
    const inside = {
      rows: rows * Math.max(1, items),
      depth: parent === this.schema.getQueryType() || isOfGroups ? depth : depth + 1,
    };
    if (this.rows + inside.rows > this.limits.rows || inside.depth > this.limits.depth) return undefined;
    if (this.lists >= this.limits.lists) return undefined;
    this.rows += inside.rows;
    this.lists += 1;
    this.deepest = Math.max(this.deepest, inside.depth);
    return inside;
  }

  private fragment(type: Fielded, part: Extract<Selected, { kind: 'fragment' }>, standing: Standing): string {
    const on = part.on === undefined ? type : (this.schema.getType(part.on) as Fielded);
    const directive = this.directive(part.directive);
    if (!part.named) {
      return `...${part.on === undefined ? '' : ` on ${part.on}`}${directive} ${this.selectionSet(on, part.selection, standing)}`;
    }
    const before = { rows: this.rows, lists: this.lists, deepest: this.deepest };
    this.deepest = standing.depth;
    const body = this.selectionSet(on, part.selection, standing);
    const cost = {
      rows: (this.rows - before.rows) / standing.rows,
      lists: this.lists - before.lists,
      depth: this.deepest - standing.depth,
    };
    this.deepest = Math.max(this.deepest, before.deepest);
    const name = `F${this.fragments.length}`;
    this.fragments.push({ name, on, cost });
    this.definitions.push(`fragment ${name} on ${on.name} ${body}`);
    return part.twice ? `...${name}${directive} ...${name}` : `...${name}${directive}`;
  }

  /** Spreads a fragment that stands complete already; one that is being written would contain itself. */
  private reuse(type: Fielded, pick: number, standing: Standing): string | undefined {
    const fitting = this.fragments.filter(
      ({ on, cost }) =>
        this.overlap(type, on) &&
        this.rows + cost.rows * standing.rows <= this.limits.rows &&
        this.lists + cost.lists <= this.limits.lists &&
        standing.depth + cost.depth <= this.limits.depth,
    );
    const fragment = fitting[pick % Math.max(1, fitting.length)];
    if (!fragment) return undefined;
    this.rows += fragment.cost.rows * standing.rows;
    this.lists += fragment.cost.lists;
    this.deepest = Math.max(this.deepest, standing.depth + fragment.cost.depth);
    return `...${fragment.name}`;
  }

  private overlap(a: Fielded, b: Fielded): boolean {
    const possible = (type: Fielded) => (isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type]);
    return possible(a).some((type) => possible(b).includes(type));
  }

  private directive(directive: Directive | undefined): string {
    if (!directive || this.directives >= this.limits.directives) return '';
    this.directives += 1;
    const { name, condition, given } = directive;
    if (given === 'LITERAL') return ` @${name}(if: ${condition})`;
    const content = given === 'DEFAULT' ? { default: String(condition) } : { value: condition };
    return ` @${name}(if: ${this.inputs.variable('Boolean!', content)})`;
  }

  /** Whether the field can do without an alias, whatever else the document selects. */
  private isPlain(parent: Fielded, part: FieldPart): boolean {
    if (part.alias) return false;
    if (part.name === '__typename') return true;
    const onRecord = this.registry.find(parent.name) !== undefined || parent === this.schema.getQueryType();
    // Under a connection no other type can stand, so its fields merge.
    if (!onRecord) return part.args.length === 0;
    if (part.args.length === 0 && this.alike.has(part.name) && !this.namesTaken.has(part.name)) return true;
    if (this.namesTaken.has(part.name) || this.alike.has(part.name)) return false;
    this.namesTaken.add(part.name);
    return true;
  }
}

/** Whether a type is of groups, or of their keys: what it leads to are no steps from a record. */
const isGroup = ({ name }: Fielded): boolean => name === 'GroupKeyValue' || /\wGroup$/.test(name);

/** Names of fields that have the same type on all types of the model, so that any two of them merge. */
export function alikeFields(registry: Registry, schema: GraphQLSchema): ReadonlySet<string> {
  const { entities, interfaces, relationships } = registry;
  const fields = [...entities.keys(), ...interfaces.keys(), ...relationships.keys()].flatMap((owner) =>
    Object.values((schema.getType(owner) as Fielded | undefined)?.getFields() ?? {}),
  );
  const types = new Map<string, Set<string>>();
  for (const { name, type } of fields) types.set(name, (types.get(name) ?? new Set()).add(String(type)));
  return new Set([...types].filter(([, named]) => named.size === 1).map(([name]) => name));
}
