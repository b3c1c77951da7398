import type { DatasetDescription } from '../model/graph-data';
import type { Localized } from '../model/values/language';
import type { Addresses } from './addresses';
import { NAMESPACES } from './namespaces';

/** A file of the data set, and what tells whether a copy of it is whole. */
export interface DumpFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  spdx: 'http://spdx.org/rdf/terms#',
  ...{ dcterms: NAMESPACES.dcterms, prov: NAMESPACES.prov, schema: NAMESPACES.schema, xsd: NAMESPACES.xsd },
  title: { '@id': 'dcterms:title', '@container': '@language' },
  description: { '@id': 'dcterms:description', '@container': '@language' },
  license: { '@id': 'dcterms:license', '@type': '@id' },
  modified: { '@id': 'dcterms:modified', '@type': 'xsd:date' },
  version: 'dcat:version',
  identifier: 'dcterms:identifier',
  distribution: 'dcat:distribution',
  downloadURL: { '@id': 'dcat:downloadURL', '@type': '@id' },
  mediaType: { '@id': 'dcat:mediaType', '@type': '@id' },
  byteSize: { '@id': 'dcat:byteSize', '@type': 'xsd:nonNegativeInteger' },
  checksum: 'spdx:checksum',
  algorithm: { '@id': 'spdx:algorithm', '@type': '@id' },
  checksumValue: { '@id': 'spdx:checksumValue', '@type': 'xsd:hexBinary' },
  source: 'dcterms:source',
  name: 'schema:name',
  rights: 'http://purl.org/dc/elements/1.1/rights',
  page: { '@id': 'schema:url', '@type': '@id' },
} as const;

type Described = Pick<
  DatasetDescription,
  'title' | 'description' | 'version' | 'licence' | 'asOf' | 'digest' | 'attributions'
>;

/**
 * The data set as DCAT 3 in JSON-LD: what it is, its licence, whose work is in it, and each file with its size and digest.
 * It has no time of its own, so that equal data has equal files.
 */
export function catalogue(
  addresses: Addresses,
  { title, description, version, licence, asOf, digest, attributions }: Described,
  files: readonly DumpFile[],
): string {
  const dataset = {
    '@context': CONTEXT,
    '@id': addresses.dataset.value,
    '@type': 'dcat:Dataset',
    title: byLanguage(title),
    description: byLanguage(description),
    version,
    identifier: digest,
    license: licenceAddress(licence),
    modified: asOf,
    source: attributions.map(({ name, licence: rights, for: what, address }) => ({
      ...{ name, rights, 'dcterms:description': what },
      ...(address === null ? {} : { page: address }),
    })),
    distribution: files.map(({ path, mediaType, bytes, sha256 }) => ({
      '@type': 'dcat:Distribution',
      'dcterms:title': path,
      downloadURL: encodeURI(path),
      mediaType: `https://www.iana.org/assignments/media-types/${mediaType}`,
      byteSize: String(bytes),
      checksum: {
        '@type': 'spdx:Checksum',
        algorithm: 'spdx:checksumAlgorithm_sha256',
        checksumValue: sha256,
      },
    })),
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}

/** The address of a licence by its identifier in the list of SPDX. */
const licenceAddress = (licence: string): string => `https://spdx.org/licenses/${encodeURIComponent(licence)}`;

const byLanguage = (texts: readonly Localized[]): Record<string, string> =>
  Object.fromEntries(texts.map(({ language, value }) => [language, value]));
