import { Float, ID, Int } from 'type-graphql';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import { NULLABLE, type TypeClass } from './type-factory';

/** Makes the type of the field `dataset`; its values come from pipeline/resolvers.ts. */
export function datasetType(types: SchemaTypes): TypeClass {
  const { factory } = types;
  const args = types.languageArgs();
  const count = factory.object('TypeCount', 'How many there are of a type.', (add) => {
    add('type', String, 'The type of node, or of relationship.');
    add('count', Int, 'How many there are.');
  });
  const attribution = factory.object('Attribution', 'A work that parts of the data come from.', (add) => {
    add('name', String, 'What it is called.');
    add('licence', String, 'Its licence, by its SPDX name where it has one.');
    add('for', String, 'What was taken from it.');
    add('address', String, 'Where it is found.', NULLABLE);
  });
  const inShort = 'A source of the graph, in short; node(id) has the whole of it.';
  // Caches keep whatever has an `id` under it, and would take this for the source itself.
  const source = factory.object('DatasetSource', inShort, (add) => {
    add('sourceId', ID, 'The id of the source.');
    add('name', String, 'Its title.', { args });
    add('published', String, 'When it was published, in EDTF.', NULLABLE);
    add('claims', Int, 'How many claims were read in it.');
  });
  const part = factory.object('Coverage', 'How far a part of the graph reaches.', (add) => {
    add('topic', String, 'What part it is.', { args });
    add('known', Int, 'How many the graph knows, without what has ended.');
    add(
      'knownThrough',
      String,
      'The day through which the editors followed it, in EDTF. What they missed shows where known is less than published.',
    );
    add('published', Float, 'The latest total that a source gives; compare known with it.', NULLABLE);
    add('asOf', String, 'The day of that total, in EDTF.', NULLABLE);
    add('source', source, 'Where that total stands.', NULLABLE);
  });
  return factory.object('Dataset', 'The data set that this server answers from.', (add) => {
    const list = true;
    add('title', String, 'What it is called.', { args });
    add('description', String, 'What it holds.', { args });
    add('version', String, 'Its version.');
    add('licence', String, 'Its licence, as far as the data is its own; see attributions.');
    add('asOf', SCALARS.Date, 'The day on which it was last brought up to date.');
    add('knownThrough', SCALARS.Date, 'The day through which every part in coverage was followed.', NULLABLE);
    add('digest', String, 'A digest of its content: it changes when the content does.');
    add('nodeCount', Int, 'How many nodes it has: entities, claims, names and contradictions.');
    add('relationshipCount', Int, 'How many relationships it has, plans and rejected ones included.');
    add('nodes', count, 'Nodes by type.', { list });
    add('relationships', count, 'Relationships by type.', { list });
    add('sources', source, 'All sources that claims were read in, by the number of claims, most first.', { list });
    add('coverage', part, 'How far its parts reach: through which day, and how many of a published total.', { list });
    add('attributions', attribution, 'Works that parts of the data come from, with their licences.', { list });
  });
}
