import type { CustomsGraphError } from '../../src/errors';
import { reference, Str, Text } from '../../src/model/property-type';
import { Registry } from '../../src/model/registry';
import { anInterface, entity, relationship, ROOTS, relationshipField, type Class } from './tiny-domain';

interface Mistake {
  readonly title: string;
  readonly classes: readonly Class[];
  readonly code: string;
  readonly message: RegExp;
  readonly hint?: RegExp;
}

const Port = entity('Port');
const Programme = entity('Programme');

const CLOSURE = { out: relationshipField('allAfter'), in: relationshipField('allBefore') };
const SHORT = { name: 'big', description: 'Only big ones.', type: Str, where: () => ({}) };

const MISTAKES: readonly Mistake[] = [
  {
    title: 'a relationship to a type that is nearly spelt right',
    classes: [Port, Programme, relationship('Pilots', { from: ['Port'], to: ['Program'] })],
    code: 'CG_UNKNOWN_TARGET',
    message: /Pilots\.to names "Program", which is no entity/,
    hint: /^Did you mean "Programme"\?$/,
  },
  {
    title: 'a relationship from a type that resembles nothing',
    classes: [Port, relationship('Pilots', { from: ['Xyzzy'], to: ['Port'] })],
    code: 'CG_UNKNOWN_TARGET',
    message: /Pilots\.from names "Xyzzy"/,
    hint: /^Known are .*\bPort\b/,
  },
  {
    title: 'a relationship to a relationship',
    classes: [
      Port,
      relationship('Pilots', { from: ['Port'], to: ['Port'] }),
      relationship('Sees', { from: ['Port'], to: ['Pilots'] }),
    ],
    code: 'CG_UNKNOWN_TARGET',
    message: /Sees\.to names "Pilots"/,
  },
  {
    title: 'a field on an unknown type',
    classes: [
      Port,
      relationship('Pilots', { from: ['Port'], to: ['Port'], out: relationshipField('pilots', { on: ['Ports'] }) }),
    ],
    code: 'CG_UNKNOWN_TARGET',
    message: /field pilots, names "Ports"/,
    hint: /"Port"/,
  },
  {
    title: 'a field that leads to an unknown type',
    classes: [
      Port,
      relationship('Pilots', { from: ['Port'], to: ['Port'], in: relationshipField('pilots', { of: ['Ports'] }) }),
    ],
    code: 'CG_UNKNOWN_TARGET',
    message: /field pilots, names "Ports"/,
    hint: /"Port"/,
  },
  ...[
    { title: 'a closure that could take one step only', to: ['Programme'] },
    { title: 'a closure of a relationship without a direction', to: ['Port'], symmetrical: true },
  ].map(({ title, ...options }) => ({
    title,
    classes: [Port, Programme, relationship('Leads', { from: ['Port'], transitiveClosure: CLOSURE, ...options })],
    code: 'CG_BAD_DECLARATION',
    message: /Leads has a transitive closure and no second step/,
    hint: /in one direction, through nodes that can stand at both of its ends/,
  })),
  {
    title: 'a property of an interface with another type',
    classes: [entity('Port', {}, { name: { type: Str } })],
    code: 'CG_BAD_DECLARATION',
    message: /Port\.name has another type than in the interface that declares it/,
    hint: /Leave it out/,
  },
  {
    title: 'a closure with the name of another field',
    classes: [
      Port,
      relationship('Leads', {
        from: ['Port'],
        to: ['Port'],
        transitiveClosure: { ...CLOSURE, in: relationshipField('toLeads') },
      }),
    ],
    code: 'CG_DUPLICATE_NAME',
    message: /has two fields called "toLeads"/,
  },
  {
    title: 'a closure with a name that no field may have',
    classes: [
      Port,
      relationship('Leads', {
        from: ['Port'],
        to: ['Port'],
        transitiveClosure: { ...CLOSURE, in: relationshipField('a-b') },
      }),
    ],
    code: 'CG_BAD_NAME',
    message: /Leads, field a-b,/,
  },
  {
    title: 'two short arguments of one name',
    classes: [entity('Port', { shortArguments: [SHORT, SHORT] })],
    code: 'CG_DUPLICATE_NAME',
    message: /share the argument of ports "big"/,
  },
  {
    title: 'a short argument with the name of an argument that every list has',
    classes: [entity('Port', { shortArguments: [{ ...SHORT, name: 'first' }] })],
    code: 'CG_DUPLICATE_NAME',
    message: /share the argument of ports "first"/,
  },
  {
    title: 'an unknown interface',
    classes: [entity('Port', { implements: ['Entty'] })],
    code: 'CG_UNKNOWN_TARGET',
    message: /Port implements "Entty", which is no interface/,
    hint: /"Entity"/,
  },
  {
    title: 'an entity in the place of an interface',
    classes: [Port, entity('Dock', { implements: ['Port'] })],
    code: 'CG_UNKNOWN_TARGET',
    message: /Dock implements "Port", which is no interface/,
  },
  {
    title: 'a reference to an unknown type',
    classes: [entity('Port', {}, { country: { type: reference('Contry') } }), entity('Country')],
    code: 'CG_UNKNOWN_TARGET',
    message: /Port\.country refers to "Contry"/,
    hint: /"Country"/,
  },
  {
    title: 'a reference of a relationship to an unknown type',
    classes: [Port, relationship('Pilots', { from: ['Port'], to: ['Port'] }, { by: { type: reference('Prot') } })],
    code: 'CG_UNKNOWN_TARGET',
    message: /Pilots\.by refers to "Prot"/,
  },
  {
    title: 'two classes of one name',
    classes: [Port, entity('Port', { prefix: 'dock', plural: 'docks' })],
    code: 'CG_DUPLICATE_NAME',
    message: /share the name "Port"/,
  },
  {
    title: 'an entity and a relationship of one name',
    classes: [Port, relationship('Port', { from: ['Port'], to: ['Port'] })],
    code: 'CG_DUPLICATE_NAME',
    message: /share the name "Port"/,
  },
  {
    title: 'two entities with one id prefix',
    classes: [Port, entity('Dock', { prefix: 'port' })],
    code: 'CG_DUPLICATE_NAME',
    message: /^Dock and Port share the id prefix "port"\.$/,
  },
  {
    title: 'two relationships of one type',
    classes: [
      Port,
      relationship('Pilots', { from: ['Port'], to: ['Port'] }),
      relationship('Tries', { type: 'PILOTS', from: ['Port'], to: ['Port'] }),
    ],
    code: 'CG_DUPLICATE_NAME',
    message: /^Tries and Pilots share the relationship type "PILOTS"\.$/,
  },
  {
    title: 'a relationship field called like a property',
    classes: [
      entity('Port', {}, { pilots: { type: Str } }),
      relationship('Pilots', { from: ['Port'], to: ['Port'], out: relationshipField('pilots') }),
    ],
    code: 'CG_DUPLICATE_NAME',
    message: /^Port has two fields called "pilots"\.$/,
    hint: /Rename/,
  },
  {
    title: 'two relationship fields of one name at one end',
    classes: [
      Port,
      Programme,
      relationship('Pilots', { from: ['Port'], to: ['Port'], out: relationshipField('links') }),
      relationship('Sees', { from: ['Port'], to: ['Port'], out: relationshipField('links') }),
    ],
    code: 'CG_DUPLICATE_NAME',
    message: /^Port has two fields called "links"\.$/,
  },
  {
    title: 'a property called like the list of languages of a text',
    classes: [entity('Port', {}, { localNames: { type: Str } })],
    code: 'CG_DUPLICATE_NAME',
    message: /^Port has two fields called "localNames"\.$/,
  },
  {
    title: 'a property called id',
    classes: [entity('Port', {}, { id: { type: Str } })],
    code: 'CG_DUPLICATE_NAME',
    message: /^Port has two fields called "id"\.$/,
  },
  {
    title: 'a property of a relationship called like one of its ends',
    classes: [Port, relationship('Pilots', { from: ['Port'], to: ['Port'] }, { from: { type: Str } })],
    code: 'CG_DUPLICATE_NAME',
    message: /^Pilots has two fields called "from"\.$/,
  },
  {
    title: 'a relationship without a field for its far end',
    classes: [Port, relationship('Pilots', { from: ['Port'], to: ['Port'], in: [] })],
    code: 'CG_MISSING_REVERSE',
    message: /^Pilots has no field for its to end\.$/,
    hint: /@Relationship/,
  },
  {
    title: 'a relationship without a field for its near end',
    classes: [Port, relationship('Pilots', { from: ['Port'], to: ['Port'], out: [] })],
    code: 'CG_MISSING_REVERSE',
    message: /^Pilots has no field for its from end\.$/,
  },
  {
    title: 'a symmetrical relationship without a field',
    classes: [Port, relationship('Pairs', { from: ['Port'], to: ['Port'], out: [], symmetrical: true })],
    code: 'CG_MISSING_REVERSE',
    message: /^Pairs has no field/,
  },
  ...[Number, Date, Object, 'text', 5, null, undefined].map((type) => ({
    title: `a property of the type ${typeof type === 'function' ? type.name : JSON.stringify(type)}`,
    classes: [entity('Port', {}, { berths: { type: type as never } })],
    code: 'CG_NO_SCALAR',
    message: /^Port\.berths has the type .*, which has no GraphQL scalar\.$/,
    hint: /property-type\.ts/,
  })),
  ...['in', 'WHERE', 'order-by', '2nd', 'größe', 'a`b', '', 'with space'].map((name) => ({
    title: `a property called ${JSON.stringify(name)}`,
    classes: [entity('Port', {}, { [name]: { type: Str } })],
    code: 'CG_BAD_NAME',
    message: /^Port\..* cannot be used as a name in GraphQL and Cypher\.$/,
    hint: /letters, digits and underscores/,
  })),
  {
    title: 'a class with a name that GraphQL refuses',
    classes: [entity('Pörtchen')],
    code: 'CG_BAD_NAME',
    message: /^The class Pörtchen /,
  },
  {
    title: 'a text without a plural',
    classes: [entity('Port', {}, { motto: { type: Text } })],
    code: 'CG_BAD_DECLARATION',
    message: /^Port\.motto is a text and has no "plural"/,
  },
  {
    title: 'a class without a decorator',
    classes: [class Plain {}],
    code: 'CG_BAD_DECLARATION',
    message: /^Plain has no @Entity, @Interface or @Relationship\.$/,
  },
  {
    title: 'a subclass that is not decorated itself',
    classes: [Port, class Dock extends Port {}],
    code: 'CG_BAD_DECLARATION',
    message: /^Dock has no @Entity/,
  },
  {
    title: 'ends that no interface holds together',
    classes: [
      anInterface('Other'),
      Port,
      entity('Rumour', { implements: ['Other'] }),
      relationship('Pilots', { from: ['Port'], to: ['Port', 'Rumour'] }),
    ],
    code: 'CG_BAD_DECLARATION',
    message: /^No interface holds all of Port, Rumour\.$/,
  },
];

describe('Registry.seal refuses', () => {
  test.each(MISTAKES)('$title', ({ classes, code, message, hint }) => {
    const error = failureOf(() => Registry.seal([...ROOTS, ...classes]));
    expect(error).toMatchObject({ name: 'CustomsGraphError', code });
    expect(error.message).toMatch(message);
    if (hint) expect(error.hint).toMatch(hint);
  });

  test('nothing in a domain without mistakes', () => {
    expect(() => Registry.seal([...ROOTS, Port, Programme])).not.toThrow();
  });
});

function failureOf(act: () => unknown): CustomsGraphError {
  try {
    act();
  } catch (error) {
    return error as CustomsGraphError;
  }
  throw new Error('nothing was refused');
}
