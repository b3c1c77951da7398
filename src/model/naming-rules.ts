import { CustomsGraphError } from '../errors';
import type { TypeDefinition } from './definitions';
import type { EnumDefinition } from './enumeration';

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

/** Checks names that both stores and GraphQL must accept, and that no two declarations share one. */
export function checkNames(definitions: readonly TypeDefinition[]): void {
  const taken = new Map<string, string>();
  const take = (kind: string, name: string, owner: string): void => {
    const other = taken.get(`${kind} ${name}`);
    if (other !== undefined) {
      throw new CustomsGraphError('CG_DUPLICATE_NAME', `${owner} and ${other} share the ${kind} "${name}".`);
    }
    taken.set(`${kind} ${name}`, owner);
  };
  for (const field of ['node', 'nodes', 'dataset']) take('root field', field, 'the Query type');
  const enums = new Map<string, EnumDefinition>();
  for (const definition of definitions) {
    take('name', definition.name, definition.name);
    checkName(definition.name, `The class ${definition.name}`);
    if (definition.kind === 'entity') {
      take('id prefix', definition.prefix, definition.name);
      demandForm(PREFIX, definition.prefix, `The id prefix "${definition.prefix}" of ${definition.name}`);
      if (definition.shortArguments.length > 0) {
        for (const name of CONNECTION_ARGUMENTS) take(`argument of ${definition.plural}`, name, 'every connection');
      }
      for (const { name } of definition.shortArguments) {
        checkName(name, `The argument ${name} of ${definition.plural}`);
        take(`argument of ${definition.plural}`, name, definition.name);
      }
    }
    if (definition.kind === 'relationship') {
      take('relationship type', definition.type, definition.name);
      demandForm(RELATIONSHIP_TYPE, definition.type, `The type "${definition.type}" of ${definition.name}`);
      for (const { field } of [...definition.out, ...definition.in])
        checkName(field, `${definition.name}, side ${field},`);
      for (const { field } of Object.values(definition.closure ?? {}))
        checkName(field, `${definition.name}, closure ${field},`);
    }
    for (const field of rootFieldNames(definition)) {
      take('root field', field, definition.name);
      checkName(field, `The root field ${field} of ${definition.name}`);
    }
    for (const property of definition.properties) {
      checkName(property.name, `${definition.name}.${property.name}`);
      checkPropertyType(definition.name, property.name, property.type);
      if (property.type.kind === 'enum') {
        const { name } = property.type.enum;
        if ((enums.get(name) ?? property.type.enum) !== property.type.enum) {
          throw new CustomsGraphError('CG_DUPLICATE_NAME', `Two enumerations are called "${name}".`);
        }
        enums.set(name, property.type.enum);
      }
      if (property.type.kind === 'text' && !property.plural) {
        throw new CustomsGraphError(
          'CG_BAD_DECLARATION',
          `${definition.name}.${property.name} is a text and has no "plural", the field that lists its languages.`,
        );
      }
    }
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

function checkPropertyType(owner: string, property: string, type: unknown): void {
  const kind = (type as { kind?: unknown } | undefined)?.kind;
  if (typeof kind === 'string' && ['scalar', 'enum', 'text', 'reference'].includes(kind)) return;
  const shown = typeof type === 'function' ? type.name : (JSON.stringify(type) ?? String(type));
  throw new CustomsGraphError(
    'CG_NO_SCALAR',
    `${owner}.${property} has the type ${shown}, which has no GraphQL scalar.`,
    {
      hint: 'Use a type of model/property-type.ts (Str, Int, Float, Bool, Edtf, Text, ...), an enumeration or reference().',
    },
  );
}
