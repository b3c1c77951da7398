import { isEnumType, isObjectType } from 'graphql';
import { schema } from '../support/schema';
import { differences, enumerationsAsked, explorerTexts } from './explorer-texts';

const LANGUAGES = ['en', 'zh', 'ru'];
const namespaces = explorerTexts();

/** Enumerations whose texts have a place of their own. */
const PLACES: Readonly<Record<string, string>> = {
  Certainty: 'standing',
  Confidence: 'confidence',
  Modality: 'modality',
  Rank: 'rank',
};

const valuesOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
};

/** The keys that domain.json must have for what the schema can say. */
function wantedOfDomain(): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      isObjectType(type) &&
      (type.getInterfaces().some(({ name }) => name === 'Entity') ||
        ['Claim', 'Contradiction', 'Name'].includes(type.name)),
  );
  return [
    ...types.flatMap(({ name }) => [`type.${name}.one`, `type.${name}.many`]),
    ...valuesOf('RelationshipTypeName').flatMap((name) => [`relationship.${name}.out`, `relationship.${name}.in`]),
    ...[...enumerationsAsked(schema)].flatMap((name) =>
      valuesOf(name).map((value) => `${PLACES[name] ?? `value.${name}`}.${value}`),
    ),
  ];
}

test.each(Object.entries(namespaces))('the three languages have the same texts: %s', (namespace, texts) => {
  expect(Object.keys(texts).sort()).toEqual([...LANGUAGES].sort());
  expect(differences(namespace, texts, LANGUAGES)).toEqual([]);
});

test('what the schema can say has a text', () => {
  const texts = namespaces['domain']?.['en'] ?? {};
  expect(wantedOfDomain().length).toBeGreaterThan(150);
  expect(wantedOfDomain().filter((key) => !(key in texts))).toEqual([]);
});

test('a language that lacks a text, a plural or a placeholder is found', () => {
  const whole = {
    ru: { a: 'А {{n}}', b_one: '1', b_few: '2', b_many: '5', b_other: '1,5' },
    zh: { a: '{{n}}', b_other: '' },
  };
  expect(differences('x', whole, ['ru', 'zh'])).toEqual([]);
  expect(differences('x', { ...whole, zh: { b_other: '' } }, ['ru', 'zh'])).toEqual(['x: zh lacks "a"']);
  expect(differences('x', { ...whole, zh: { a: '{{m}}', b_other: '' } }, ['ru', 'zh'])).toEqual([
    'x: the placeholders of "a" are not the same in all languages',
  ]);
  const { b_few: _, ...fewer } = whole.ru;
  expect(differences('x', { ...whole, ru: fewer }, ['ru', 'zh'])).toEqual(['x: ru has not the plurals of "b": few']);
});
