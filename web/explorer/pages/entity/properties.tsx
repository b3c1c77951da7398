import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../ui/dates';
import { Said } from '../../ui/said';
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

/** An entity with the fields of the fragment, of whatever type. */
export type PropertiesNode = PropertiesFragment & {
  readonly id: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
};

/** A property with a value: its name in the reader's language, and the value as it is shown. */
export interface PropertyRow {
  readonly name: string;
  readonly value: ReactNode;
}

/** What is known of an entity beside its facts: its kind, codes, dates, place and page. */
export function usePropertyRows(): (node: PropertiesNode) => readonly PropertyRow[] {
  const { t, i18n } = useTranslation('entity');
  return (node) => {
    const values = node as unknown as Readonly<Record<string, unknown>>;
    const rows: PropertyRow[] = [];
    const add = (name: string, value: ReactNode): number => rows.push({ name: t(`property.${name}`), value });
    for (const [name, enumeration] of Object.entries(ENUMERATIONS)) {
      const value = values[name];
      if (typeof value === 'string') add(name, t(`value.${enumeration}.${value}`, { ns: 'domain' }));
    }
    const { languages, latitude, longitude, website } = values;
    if (Array.isArray(languages) && languages.length > 0) add('languages', namesOf(languages, i18n.language));
    for (const name of DATES) {
      const value = values[name] as { readonly edtf: string } | null | undefined;
      if (value) add(name, sayDate(value.edtf, i18n.language, t));
    }
    for (const name of TEXTS) {
      const value = values[name];
      if (typeof value === 'string') add(name, shown(value));
    }
    if (typeof latitude === 'number' && typeof longitude === 'number') add('coordinates', `${latitude}, ${longitude}`);
    if (typeof website === 'string') add('website', shown(website));
    return [...rows, ...node.identifiers.map(({ scheme, value }) => ({ name: scheme, value: <Said>{value}</Said> }))];
  };
}

/** The properties of an entity, each with its name. */
export function Properties({ node }: { readonly node: PropertiesNode }) {
  const { t } = useTranslation('entity');
  const rows = usePropertyRows()(node);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t('properties')}</h2>
      <dl className="properties">
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Languages by their names in the language of the interface. */
export function namesOf(tags: readonly string[], language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(tags.map((tag) => names.of(tag) ?? tag));
}

/** An address of a page is a link; anything else a text. */
function shown(text: string): ReactNode {
  if (!/^https?:\/\//.test(text)) return <Said>{text}</Said>;
  return (
    <a href={text} rel="noreferrer noopener external" target="_blank">
      {text.replace(/^https?:\/\//, '')}
    </a>
  );
}
