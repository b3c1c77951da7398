import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../ui/dates';
import type { PropertiesFragment } from './entity.generated';

/** The enumerations behind the aliases of the operation: their values have texts of their own. */
const ENUMERATIONS: Readonly<Record<string, string>> = {
  agreementKind: 'AgreementKind',
  agreementStatus: 'AgreementStatus',
  programmeKind: 'ProgrammeKind',
  programmeStatus: 'ProgrammeStatus',
  countryKind: 'CountryKind',
  administrationLevel: 'AdministrationLevel',
  organizationKind: 'OrganizationKind',
  portKind: 'PortKind',
  placeKind: 'PlaceKind',
  eventKind: 'EventKind',
  measureKind: 'MeasureKind',
  sourceKind: 'SourceKind',
  sourceAccess: 'SourceAccess',
};
const DATES = ['signedOn', 'inForceFrom', 'published'];
const TEXTS = ['number', 'iso2', 'iso3', 'unlocode', 'address'];

/** What is known of an entity beside its facts: its kind, codes, dates, place and page. */
export function Properties({
  node,
}: {
  readonly node: PropertiesFragment & {
    readonly id: string;
    readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  };
}) {
  const { t, i18n } = useTranslation('entity');
  const values = node as unknown as Readonly<Record<string, unknown>>;
  const rows: [string, ReactNode][] = [];
  for (const [name, enumeration] of Object.entries(ENUMERATIONS)) {
    const value = values[name];
    if (typeof value === 'string') {
      rows.push([t(`property.${name}`), t(`value.${enumeration}.${value}`, { ns: 'domain' })]);
    }
  }
  for (const name of DATES) {
    const value = values[name] as { readonly edtf: string } | null | undefined;
    if (value) rows.push([t(`property.${name}`), sayDate(value.edtf, i18n.language, t)]);
  }
  for (const name of TEXTS) {
    const value = values[name];
    if (typeof value === 'string') rows.push([t(`property.${name}`), shown(value)]);
  }
  const { latitude, longitude, website } = values;
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    rows.push([t('property.coordinates'), `${latitude}, ${longitude}`]);
  }
  if (typeof website === 'string') rows.push([t('property.website'), shown(website)]);
  for (const { scheme, value } of node.identifiers) rows.push([scheme, value]);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t('properties')}</h2>
      <dl className="properties">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** An address of a page is a link; anything else a text. */
function shown(text: string): ReactNode {
  if (!/^https?:\/\//.test(text)) return text;
  return (
    <a href={text} rel="noreferrer noopener external" target="_blank">
      {text.replace(/^https?:\/\//, '')}
    </a>
  );
}
