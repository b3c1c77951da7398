import { Relationship } from '../../model/decorators';

/** Written by loading alone: in the data, names stand in the record of their entity. */
@Relationship({
  type: 'HAS_NAME',
  about: 'RECORD',
  from: ['Entity'],
  to: ['Name'],
  description: 'An entity bears a name.',
  out: {
    field: 'names',
    cardinality: 'list',
    description:
      'All its names in all languages: official names, abbreviations, aliases, former names and mistranslations.',
  },
  in: { field: 'of', cardinality: 'one', required: true, description: 'The entity that bears it.' },
})
export class HasName {}
