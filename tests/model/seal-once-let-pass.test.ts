import { enumeration } from '../../src/model/property-type';
import { Registry } from '../../src/model/registry';
import { anInterface, entity, relationship, ROOTS, relationshipField } from './tiny-domain';

test('of two interfaces that hold the same entities the one that implements the other is narrower', () => {
  const Signer = anInterface('Signer', { implements: ['Entity'] });
  const classes = [
    ...ROOTS,
    Signer,
    entity('Country', { implements: ['Signer'] }),
    entity('Treaty'),
    relationship('Cites', { from: ['Treaty'], to: ['Signer', 'Treaty'] }),
  ];
  const field = Registry.seal(classes).type('Treaty').fields.get('toCites');
  expect(field).toMatchObject({ relationshipField: { target: 'Entity' } }); // receives Node, which was declared first
});

test('a property type of an unknown kind is CG_NO_SCALAR, not a TypeError while the class is declared', () => {
  expect(() => Registry.seal([...ROOTS, entity('Port', {}, { berths: { type: { kind: 'money' } as never } })])).toThrow(
    expect.objectContaining({ code: 'CG_NO_SCALAR' }),
  );
});

test('two entities with one plural are refused: the second takes the root field of the first', () => {
  const seal = () => Registry.seal([...ROOTS, entity('Port'), entity('Dock', { plural: 'ports' })]);
  expect(seal).toThrow(expect.objectContaining({ code: 'CG_DUPLICATE_NAME' }));
});

test('an entity whose singular is the plural of another is refused', () => {
  const seal = () => Registry.seal([...ROOTS, entity('Port'), entity('Dock', { singular: 'ports' })]);
  expect(seal).toThrow(expect.objectContaining({ code: 'CG_DUPLICATE_NAME' }));
});

test.each(['node', 'nodes', 'dataset'])(
  'an entity whose singular is %s, a root field of its own, is refused',
  (singular) => {
    const seal = () => Registry.seal([...ROOTS, entity('Port', { singular })]);
    expect(seal).toThrow(expect.objectContaining({ code: 'CG_DUPLICATE_NAME' }));
  },
);

test.each(['a-b', 'in-it', '2nd', '__x'])('a relationship field %s, which GraphQL refuses, is CG_BAD_NAME', (field) => {
  const seal = () =>
    Registry.seal([
      ...ROOTS,
      entity('Port'),
      relationship('Pilots', { from: ['Port'], to: ['Port'], out: relationshipField(field) }),
    ]);
  expect(seal).toThrow(expect.objectContaining({ code: 'CG_BAD_NAME' }));
});

test('a relationship type with a backtick is CG_BAD_NAME', () => {
  const seal = () =>
    Registry.seal([...ROOTS, entity('Port'), relationship('Pilots', { type: 'A`B', from: ['Port'], to: ['Port'] })]);
  expect(seal).toThrow(expect.objectContaining({ code: 'CG_BAD_NAME' }));
});

test('interfaces that implement each other are CG_BAD_DECLARATION, not an endless recursion', () => {
  const seal = () =>
    Registry.seal([...ROOTS, anInterface('A', { implements: ['B'] }), anInterface('B', { implements: ['A'] })]);
  expect(seal).toThrow(expect.objectContaining({ code: 'CG_BAD_DECLARATION' }));
});

test('a prefix with a colon, whose ids belong to no type, is CG_BAD_NAME', () => {
  const seal = () => Registry.seal([...ROOTS, entity('Port', { prefix: 'a:b' })]);
  expect(seal).toThrow(expect.objectContaining({ code: 'CG_BAD_NAME' }));
});

test('two enumerations of one name are CG_DUPLICATE_NAME', () => {
  const a = enumeration('Kind', 'One.', { A: 'A.' });
  const b = enumeration('Kind', 'Two.', { B: 'B.' });
  const seal = () => Registry.seal([...ROOTS, entity('Port', {}, { kind: { type: a }, sort: { type: b } })]);
  expect(seal).toThrow(expect.objectContaining({ code: 'CG_DUPLICATE_NAME' }));
});
