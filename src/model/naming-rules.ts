import { CustomsGraphError } from '../errors';
import type { EntityDefinition, PropertyDefinition, RelationshipDefinition, TypeDefinition } from './definitions';
import { isPropertyType, type EnumDefinition } from './property-type';
import { SIMPLE_RELATIONSHIP } from './root-interfaces';

/** Words that the embedded store reads as keywords where a property name stands. */
const RESERVED = new Set(
  (
    'set in is where match with return and or not null true false case when then else as create delete merge ' +
    'union distinct remove detach optional'
  ).split(' '),
);
/** Arguments that every connection of the Query type has. */
const CONNECTION_ARGUMENTS = ['where', 'orderBy', 'first', 'after', 'last', 'before'];
const NAME = /^(?!__)[A-Za-z_]\w*$/;
const RELATIONSHIP_TYPE = /^[A-Z][A-Z0-9_]*$/;
const PREFIX = /^[a-z][a-z0-9-]*$/;

/**
 * Checks that both stores and GraphQL accept every name, and that no two declarations share one. Throws CG_BAD_NAME,
 * CG_DUPLICATE_NAME, CG_NO_SCALAR or CG_BAD_DECLARATION for the first mistake.
 */
export function checkNames(definitions: readonly TypeDefinition[]): void {
  const taken = new TakenNames();
  taken.take('name', SIMPLE_RELATIONSHIP, 'the type of relationships without properties of their own');
  for (const field of ['node', 'nodes', 'relationships', 'dataset']) taken.take('root field', field, 'the Query type');
  for (const definition of definitions) {
    const { name } = definition;
    taken.take('name', name, name);
    checkName(name, `The class ${name}`);
    if (definition.kind === 'entity') checkEntity(definition, taken);
    if (definition.kind === 'relationship') checkRelationship(definition, taken);
    for (const field of rootFieldNames(definition)) {
      taken.take('root field', field, name);
      checkName(field, `The root field ${field} of ${name}`);
    }
    for (const property of definition.properties) checkProperty(name, property, taken);
  }
}

class TakenNames {
  private readonly owners = new Map<string, string>();
  private readonly enums = new Map<string, EnumDefinition>();

  take(kind: string, name: string, owner: string): void {
    const other = this.owners.get(`${kind} ${name}`);
    if (other !== undefined) {
      throw new CustomsGraphError('CG_DUPLICATE_NAME', `${owner} and ${other} share the ${kind} "${name}".`);
    }
    this.owners.set(`${kind} ${name}`, owner);
  }

  takeEnum(definition: EnumDefinition): void {
    const { name } = definition;
    if ((this.enums.get(name) ?? definition) !== definition) {
      throw new CustomsGraphError('CG_DUPLICATE_NAME', `Two enumerations are called "${name}".`);
    }
    this.enums.set(name, definition);
  }
}

function checkEntity({ name, prefix, plural, shortArguments }: EntityDefinition, taken: TakenNames): void {
  taken.take('id prefix', prefix, name);
  demandForm(PREFIX, prefix, `The id prefix "${prefix}" of ${name}`);
  if (shortArguments.length === 0) return;
  for (const argument of CONNECTION_ARGUMENTS) taken.take(`argument of ${plural}`, argument, 'every connection');
  for (const argument of shortArguments) {
    checkName(argument.name, `The argument ${argument.name} of ${plural}`);
    taken.take(`argument of ${plural}`, argument.name, name);
  }
}

function checkRelationship(definition: RelationshipDefinition, taken: TakenNames): void {
  const { name, type, transitiveClosure } = definition;
  taken.take('relationship type', type, name);
  demandForm(RELATIONSHIP_TYPE, type, `The type "${type}" of ${name}`);
  for (const { field } of [...definition.out, ...definition.in, ...Object.values(transitiveClosure ?? {})])
    checkName(field, `${name}, field ${field},`);
}

function checkProperty(owner: string, { name, type, plural }: PropertyDefinition, taken: TakenNames): void {
  checkName(name, `${owner}.${name}`);
  if (!isPropertyType(type)) throw noScalar(`${owner}.${name}`, type);
  if (type.kind === 'enum') taken.takeEnum(type.enum);
  if (type.kind === 'text' && !plural) {
    throw new CustomsGraphError(
      'CG_BAD_DECLARATION',
      `${owner}.${name} is a text and has no "plural", the field that lists its languages.`,
    );
  }
}

function rootFieldNames(definition: TypeDefinition): string[] {
  if (definition.kind === 'entity') return [definition.singular, definition.plural];
  return definition.kind === 'interface' && definition.plural !== undefined ? [definition.plural] : [];
}

function demandForm(form: RegExp, name: string, what: string): void {
  if (form.test(name)) return;
  throw new CustomsGraphError('CG_BAD_NAME', `${what} has not the form ${String(form)}.`);
}

function checkName(name: string, what: string): void {
  if (NAME.test(name) && !RESERVED.has(name.toLowerCase())) return;
  throw new CustomsGraphError('CG_BAD_NAME', `${what} cannot be used as a name in GraphQL and Cypher.`, {
    hint: 'Use letters, digits and underscores, and none of the words that Cypher reserves.',
  });
}

function noScalar(property: string, type: unknown): CustomsGraphError {
  const shown = typeof type === 'function' ? type.name : (JSON.stringify(type) ?? String(type));
  return new CustomsGraphError('CG_NO_SCALAR', `${property} has the type ${shown}, which has no GraphQL scalar.`, {
    hint: 'Use a type of model/property-type.ts (Str, Int, Float, Bool, Edtf, Text, ...), an enumeration or reference().',
  });
}
