import { DOMAIN } from '../../src/entities';
import { Entity, Property } from '../../src/model/decorators';
import { enumeration, Str, Text } from '../../src/model/property-type';
import type { RelationshipField } from '../../src/model/sealed-types';
import { Registry } from '../../src/model/registry';
import { rootFields } from '../../src/model/root-fields';
import { relationshipId } from '../../src/model/values/ids';
import { anInterface, entity, relationship, ROOTS, relationshipField, type Class } from './tiny-domain';

const seal = (...classes: Class[]): Registry => Registry.seal([...ROOTS, ...classes]);

const sideOf = (registry: Registry, type: string, field: string): RelationshipField => {
  const found = registry.type(type).fields.get(field);
  if (found?.kind !== 'relationship') throw new Error(`${type}.${field} is no relationship field`);
  return found.relationshipField;
};

const Signer = anInterface('Signer', { implements: ['Entity'] });
const Country = entity('Country', { implements: ['Signer'], plural: 'countries' });
const Office = entity('Office', { implements: ['Signer'] });
const Treaty = entity('Treaty', { plural: 'treaties' });
/** Says something about the others and is none of them, so that Entity is narrower than Node. */
const Remark = entity('Remark', { implements: ['Node'] });

describe('a sealed registry', () => {
  test('finds types by name and by relationship type, and nothing else', () => {
    const registry = seal(Signer, Country, relationship('Signs', { from: ['Country'], to: ['Country'] }));
    expect(registry.node('Country').kind).toBe('entity');
    expect(registry.relationshipOfType('SIGNS')?.name).toBe('Signs');
    for (const name of ['country', 'SIGNS', 'constructor', '__proto__', ''])
      expect(registry.find(name)).toBeUndefined();
    expect(() => registry.type('Nowhere')).toThrow(/Nowhere/);
    expect(() => registry.node('Signs')).toThrow(/not a node/);
  });

  test('lists interfaces from the widest to the narrowest, each once', () => {
    const registry = seal(Signer, entity('Country', { implements: ['Signer', 'Entity', 'Node'] }));
    expect(registry.type('Country').interfaces).toEqual(['Node', 'Entity', 'Signer']);
  });

  test('gives a type the properties of its interfaces, its own in the place of theirs', () => {
    const name = { type: Text, plural: 'localNames', derived: true };
    const registry = seal(Signer, entity('Country', { implements: ['Signer'] }, { name, size: {} }));
    const { properties } = registry.type('Country');
    expect([...properties.keys()]).toEqual(['name', 'size']);
    expect(properties.get('name')?.derived).toBe(true);
  });

  test('gives a text a field of its own and one of all languages, or the latter alone', () => {
    const [motto, sayings] = ['mottos', 'sayings'].map((plural) => ({ type: Text, plural }));
    const registry = seal(Signer, entity('Country', { implements: ['Signer'] }, { motto: motto!, sayings: sayings! }));
    const { fields } = registry.type('Country');
    const kinds = ['motto', 'mottos', 'sayings'].map((name) => fields.get(name)?.kind);
    expect(kinds).toEqual(['text', 'texts', 'texts']);
  });

  test('gives the types at each end of a closure its field, narrowed to what it can lead to', () => {
    const options = {
      from: ['Country', 'Office'],
      to: ['Country'],
      transitiveClosure: { out: relationshipField('above'), in: relationshipField('below') },
    };
    const registry = seal(Signer, Country, Office, Treaty, Remark, relationship('PartOf', options));
    const closureOf = (type: string, field: string) => {
      const found = registry.type(type).fields.get(field);
      return found?.kind === 'transitiveClosure'
        ? [found.relationshipField.direction, found.relationshipField.target, found.relationshipField.identity]
        : found;
    };
    expect(closureOf('Office', 'above')).toEqual(['OUT', 'Country', 'SignerAbove']);
    expect(closureOf('Signer', 'above')).toEqual(['OUT', 'Country', 'SignerAbove']);
    expect(closureOf('Country', 'below')).toEqual(['IN', 'Signer', 'CountryBelow']);
    for (const type of ['Office', 'Signer', 'Treaty']) expect(closureOf(type, 'below')).toBeUndefined();
  });

  test('takes the properties of a base class before its own', () => {
    class Base {
      @Property({ type: Str, description: 'The first.' })
      first!: string;
    }
    @Entity({ description: 'Derived.', prefix: 'derived', plural: 'deriveds' })
    class Derived extends Base {
      @Property({ type: Str, description: 'The second.' })
      second!: string;
    }
    expect([...seal(Derived).type('Derived').properties.keys()]).toEqual(['name', 'first', 'second']);
  });

  test('collects the enumerations that properties use', () => {
    const Kind = enumeration('Kind', 'A kind.', { LARGE: 'Large.' });
    expect([...seal(entity('Port', {}, { kind: { type: Kind } })).enums.keys()]).toEqual(['Kind']);
  });

  test('cannot be changed', () => {
    const registry = seal(Signer, Country);
    expect(() => Object.assign(registry, { entities: new Map() })).toThrow(TypeError);
  });

  test('does not see the declarations of another registry', () => {
    const one = seal(Signer, Country, relationship('Signs', { from: ['Country'], to: ['Country'] }));
    const other = seal(Signer, entity('Country', { prefix: 'land', plural: 'lands' }));
    expect([...one.type('Country').fields.keys()]).toContain('toSigns');
    expect([...other.type('Country').fields.keys()]).not.toContain('toSigns');
    expect(one.typeOfId('land:x')).toBeUndefined();
    expect(other.typeOfId('country:x')).toBeUndefined();
    expect(other.relationships.size).toBe(0);
  });

  test('comes out the same when the same classes are sealed again', () => {
    const names = (registry: Registry) => [...registry.entities.values()].map((type) => [...type.fields.keys()]);
    expect(names(Registry.seal([...DOMAIN]))).toEqual(names(Registry.seal([...DOMAIN])));
  });
});

describe('a relationship field', () => {
  test('leads to the narrowest interface that holds all its targets', () => {
    const registry = seal(Signer, Country, Office, Treaty, relationship('Signs', { from: ['Signer'], to: ['Treaty'] }));
    expect(sideOf(registry, 'Treaty', 'fromSigns')).toMatchObject({
      direction: 'IN',
      target: 'Signer',
      targets: ['Country', 'Office'],
      source: 'Treaty',
      narrowed: false,
      identity: 'TreatyFromSigns',
    });
    expect(sideOf(registry, 'Signer', 'toSigns')).toMatchObject({
      direction: 'OUT',
      source: 'Signer',
      target: 'Treaty',
    });
  });

  test('leads to the entity itself where there is only one', () => {
    const registry = seal(Signer, Country, relationship('Signs', { from: ['Signer'], to: ['Signer'] }));
    expect(sideOf(registry, 'Country', 'toSigns').target).toBe('Country');
  });

  test('leads to a wider interface where a target stands outside the narrower one', () => {
    const registry = seal(
      Signer,
      Country,
      Treaty,
      Remark,
      relationship('Cites', { from: ['Treaty'], to: ['Signer', 'Treaty'] }),
    );
    expect(sideOf(registry, 'Treaty', 'toCites').target).toBe('Entity');
  });

  test('is a field of an interface only when all its entities have it', () => {
    const registry = seal(Signer, Country, Office, relationship('Signs', { from: ['Country'], to: ['Office'] }));
    expect(registry.type('Country').fields.has('toSigns')).toBe(true);
    expect(registry.type('Office').fields.has('toSigns')).toBe(false);
    expect(registry.type('Signer').fields.has('toSigns')).toBe(false);
  });

  test('of a symmetrical relationship is one field, which leads both ways', () => {
    const out = relationshipField('borders');
    const registry = seal(
      Signer,
      Country,
      relationship('Borders', { from: ['Country'], to: ['Country'], out, in: [], symmetrical: true }),
    );
    expect(sideOf(registry, 'Country', 'borders')).toMatchObject({
      direction: 'BOTH',
      target: 'Country',
      narrowed: false,
    });
    const fields = [...registry.type('Country').fields.values()].filter(({ kind }) => kind === 'relationship');
    expect(fields).toHaveLength(1);
  });

  test('that shows some of the far ends is narrowed to them', () => {
    const out = [relationshipField('offices', { of: ['Office'] }), relationshipField('all')];
    const registry = seal(
      Signer,
      Country,
      Office,
      Treaty,
      relationship('Signs', { from: ['Treaty'], to: ['Signer'], out }),
    );
    expect(sideOf(registry, 'Treaty', 'offices')).toMatchObject({
      narrowed: true,
      targets: ['Office'],
      target: 'Office',
    });
    expect(sideOf(registry, 'Treaty', 'all')).toMatchObject({ narrowed: false, target: 'Signer' });
  });

  test('that serves some of the near ends is a field of these alone', () => {
    const out = relationshipField('signs', { on: ['Office'] });
    const registry = seal(
      Signer,
      Country,
      Office,
      Treaty,
      relationship('Signs', { from: ['Signer'], to: ['Treaty'], out }),
    );
    expect(registry.type('Office').fields.has('signs')).toBe(true);
    expect(registry.type('Country').fields.has('signs')).toBe(false);
    expect(sideOf(registry, 'Office', 'signs').source).toBe('Office');
  });
});

describe('typeOfId', () => {
  const registry = Registry.seal([...DOMAIN]);

  test.each([
    ['country:CN', 'Country'],
    ['administration:cn-gacc', 'CustomsAdministration'],
    ['claim:s0-33', 'Claim'],
    ['port:a:b', 'Port'],
    [relationshipId('MUTUALLY_RECOGNISES', 'programme:a', 'programme:b', []), 'MutuallyRecognises'],
  ])('%s is of the type %s', (id, type) => expect(registry.typeOfId(id)?.name).toBe(type));

  test.each([
    '',
    ':',
    'CN',
    'Country:CN',
    'rel:signed',
    'rel:nothing-0123456789abcdef',
    'constructor:x',
    '__proto__:x',
    ' port:a',
  ])('%j is of no type', (id) => expect(registry.typeOfId(id)).toBeUndefined());

  test('every prefix and every relationship type leads back to its own type', () => {
    for (const type of registry.entities.values()) expect(registry.typeOfId(`${type.definition.prefix}:x`)).toBe(type);
    for (const type of registry.relationships.values()) {
      expect(registry.typeOfId(relationshipId(type.type, 'a', 'b', []))).toBe(type);
    }
  });
});

describe('the fields of Query', () => {
  test('are node, nodes, relationships, and for each entity a look-up by its unique properties and a list', () => {
    const fields = rootFields(
      seal(Signer, entity('Country', { implements: ['Signer'], plural: 'countries' }, { iso: { unique: true } })),
    );
    expect([...fields.keys()]).toEqual(['node', 'nodes', 'relationships', 'country', 'countries', 'entities']);
    expect(fields.get('country')).toMatchObject({ kind: 'lookup', keys: [{ name: 'iso' }] });
    expect(fields.get('entities')).toMatchObject({ kind: 'connection', typeName: 'Entities' });
  });
});
