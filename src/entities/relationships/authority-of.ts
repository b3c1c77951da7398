import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'AUTHORITY_OF',
  from: ['CustomsAdministration', 'Organization'],
  to: ['Country', 'Organization'],
  structural: true,
  description: 'An administration or body is an authority of a country or of a union.',
  out: { field: 'authorityOf', description: 'The country or union whose authority it is.' },
  in: { field: 'authorities', description: 'Its customs administrations, ministries and other authorities.' },
})
export class AuthorityOf {}
