import { Property, Relationship } from '../../model/decorators';
import { AdministrationRole } from '../enumerations/programmes';

@Relationship({
  type: 'ADMINISTERS',
  from: ['Country', 'CustomsAdministration', 'Organization'],
  to: ['Programme', 'Organization'],
  description: 'A body runs a programme or an organization.',
  out: [
    { field: 'administers', of: ['Programme'], description: 'Programmes that it runs.' },
    { field: 'administersOrganizations', of: ['Organization'], description: 'Organizations that it runs.' },
  ],
  in: { field: 'administeredBy', description: 'Who runs it.' },
})
export class Administers {
  @Property({
    type: AdministrationRole,
    key: true,
    default: 'OPERATOR',
    description: 'Whether it operates, hosts or promotes it. OPERATOR when nothing else is given.',
  })
  role!: AdministrationRole;
}
