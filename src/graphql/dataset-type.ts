import { ID, Int } from 'type-graphql';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import type { TypeClass } from './type-factory';

/** Makes the type of the field `dataset`; its values come from dataset-resolver.ts. */
export function datasetType(types: SchemaTypes): TypeClass {
  const { factory } = types;
  const languageArgs = factory.args('language', (target) => {
    factory.field(target, 'lang', () => SCALARS.Language, {
      description:
        'The language wanted. When not given: that of dataset, then of the header Accept-Language, then English.',
      nullable: true,
    });
  });
  const count = factory.object('TypeCount', 'How many there are of a type.', (target) => {
    factory.field(target, 'type', () => String, { description: 'The type of node, or of relationship.' });
    factory.field(target, 'count', () => Int, { description: 'How many there are.' });
  });
  const attribution = factory.object('Attribution', 'A work that parts of the data come from.', (target) => {
    factory.field(target, 'name', () => String, { description: 'What it is called.' });
    factory.field(target, 'licence', () => String, { description: 'Its licence, by its SPDX name where it has one.' });
    factory.field(target, 'for', () => String, { description: 'What was taken from it.' });
    factory.field(target, 'address', () => String, { description: 'Where it is found.', nullable: true });
  });
  const source = factory.object(
    'DatasetSource',
    'A source of the graph, in short; node(id) has the whole of it.',
    (target) => {
      factory.field(target, 'id', () => ID, { description: 'Its id.' });
      factory.field(target, 'name', () => String, { description: 'Its title.', args: languageArgs });
      factory.field(target, 'published', () => String, {
        description: 'When it was published, in EDTF.',
        nullable: true,
      });
      factory.field(target, 'claims', () => Int, { description: 'How many claims were read in it.' });
    },
  );
  return factory.object('Dataset', 'The data set that this server answers from.', (target) => {
    const field = (name: string, type: object, description: string, options: object = {}): void =>
      factory.field(target, name, () => type, { description, ...options });
    field('title', String, 'What it is called.', { args: languageArgs });
    field('description', String, 'What it holds.', { args: languageArgs });
    field('version', String, 'Its version.');
    field('licence', String, 'Its licence, as far as the data is its own; see attributions.');
    field('asOf', SCALARS.Date, 'The day on which it was last brought up to date.');
    field('digest', String, 'A digest of its content: it changes when the content does.');
    field('nodeCount', Int, 'How many nodes it has: entities, claims, names and contradictions.');
    field('relationshipCount', Int, 'How many relationships it has, plans and rejected ones included.');
    field('nodes', count, 'Nodes by type.', { list: true });
    field('relationships', count, 'Relationships by type.', { list: true });
    field('sources', source, 'All sources that claims were read in, by the number of claims, most first.', {
      list: true,
    });
    field('attributions', attribution, 'Works that parts of the data come from, with their licences.', { list: true });
  });
}
