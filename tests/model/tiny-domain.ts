import * as declare from '../../src/model/decorators';
import { Str, Text, nullable } from '../../src/model/property-type';

export type Class = new () => object;
type Properties = Readonly<Record<string, Partial<declare.PropertyOptions>>>;

/** A class of nodes called `name`, with plain texts for all that a test does not care about. */
export function entity(name: string, options: Partial<declare.EntityOptions> = {}, properties: Properties = {}): Class {
  const prefix = name.toLowerCase();
  return made(
    name,
    properties,
    declare.Entity({ description: `A ${name}.`, prefix, plural: `${prefix}s`, ...options }),
  );
}

export function anInterface(
  name: string,
  options: Partial<declare.InterfaceOptions> = {},
  properties: Properties = {},
): Class {
  return made(name, properties, declare.Interface({ description: `What is ${name}.`, ...options }));
}

/** A relationship class; its type is the name in capitals, its fields `to<Name>` and `from<Name>`. */
export function relationship(
  name: string,
  options: Pick<declare.RelationshipOptions, 'from' | 'to'> & Partial<declare.RelationshipOptions>,
  properties: Properties = {},
): Class {
  const relationshipField = (field: string): declare.RelationshipFieldOptions => ({
    field,
    description: `What ${field} leads to.`,
  });
  return made(
    name,
    properties,
    declare.Relationship({
      type: name.toUpperCase(),
      description: `It is ${name}.`,
      out: relationshipField(`to${name}`),
      in: relationshipField(`from${name}`),
      ...options,
    }),
  );
}

export const relationshipField = (
  field: string,
  more: Partial<declare.RelationshipFieldOptions> = {},
): declare.RelationshipFieldOptions => ({
  field,
  description: `What ${field} leads to.`,
  ...more,
});

/** The interfaces that every domain stands on: all nodes, what the graph is about, and all relationships. */
export const ROOTS: readonly Class[] = [
  anInterface('Node'),
  anInterface('Entity', { implements: ['Node'], plural: 'entities' }, { name: { type: Text, plural: 'localNames' } }),
  anInterface('Relationship', {}, { note: { type: nullable(Str) } }),
];

function made(name: string, properties: Properties, decorate: ClassDecorator): Class {
  const target = class {};
  Object.defineProperty(target, 'name', { value: name });
  for (const [property, options] of Object.entries(properties)) {
    const description = `The ${property}.`;
    declare.Property({ type: Str, description, ...options })(target.prototype, property);
  }
  decorate(target);
  return target;
}
