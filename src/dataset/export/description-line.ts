import type { Attribution, Coverage, DatasetDescription } from '../../model/graph-data';
import { isIsoDay } from '../../model/values/day';
import { parseEdtf } from '../../model/values/edtf';
import { MODEL_VERSION } from '../dataset-digest';
import type { Problems } from '../problems';
import { FORMAT_VERSION } from './json-lines';
import { isObject, showJson, type ParsedLine } from './parsed-lines';
import { isTexts } from './exported-records';

/** What the first line of an exported file tells. */
export interface DescriptionLine {
  readonly description: Omit<DatasetDescription, 'digest'>;
  /** Digest of the graph as it was exported; undefined when an editor of the file has left it out. */
  readonly digest: string | undefined;
  /** How many lines should follow. */
  readonly records: number;
}

/** What the first line tells; undefined when it has another form or version of the model, which is noted. */
export function readDescriptionLine(line: ParsedLine, problems: Problems): DescriptionLine | undefined {
  const { content, where } = line;
  const expect = (holds: boolean, key: string, expected: string): void => {
    if (!holds) problems.add(where, `${key} is ${expected}, not ${showJson(content[key])}.`);
  };
  if (content['format'] !== FORMAT_VERSION || content['model'] !== MODEL_VERSION) {
    expect(content['format'] === FORMAT_VERSION, 'format', `${FORMAT_VERSION} for this version of the program`);
    expect(content['model'] === MODEL_VERSION, 'model', `${MODEL_VERSION} for this version of the program`);
    return undefined;
  }
  const { nodes, relationships, digest, attributions, coverage, retired } = content;
  expect(isCount(nodes), 'nodes', 'how many there are');
  expect(isCount(relationships), 'relationships', 'how many there are');
  for (const key of ['title', 'description'])
    expect(isTexts(content[key]), key, 'a list of texts with their languages');
  for (const key of ['version', 'licence']) expect(isText(content[key]), key, 'a text');
  expect(isText(content['asOf']) && isIsoDay(content['asOf']), 'asOf', 'a day such as 2008-03-03');
  expect(digest === undefined || isText(digest), 'digest', 'a text');
  expect(isAttributions(attributions), 'attributions', 'a list of {name, licence, for, address}');
  expect(isCoverage(coverage), 'coverage', 'a list of {topic, known, knownThrough, published}');
  expect(isRetired(retired), 'retired', 'an object of ids by ids');
  const { title, description, version, licence, asOf } = content as unknown as DatasetDescription;
  const described = {
    ...{ title, description, version, licence, asOf },
    attributions: attributions as Attribution[],
    coverage: coverage as Coverage[],
  };
  return {
    // The ids are looked at even when something else is wrong.
    description: { ...described, retired: isRetired(retired) ? retired : {} },
    digest: isText(digest) ? digest : undefined,
    records: Number(nodes) + Number(relationships),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

const isRetired = (value: unknown): value is Record<string, string> =>
  isObject(value) && Object.values(value).every(isText);

const isAttributions = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (one: unknown) =>
      isObject(one) &&
      [one['name'], one['licence'], one['for']].every(isText) &&
      (one['address'] === null || isText(one['address'])) &&
      Object.keys(one).length === 4,
  );

const isCoverage = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (one: unknown) =>
      isObject(one) &&
      isTexts(one['topic']) &&
      isCount(one['known']) &&
      isEdtf(one['knownThrough']) &&
      (one['published'] === null || isPublished(one['published'])) &&
      Object.keys(one).length === 4,
  );

const isPublished = (value: unknown): boolean =>
  isObject(value) && typeof value['value'] === 'number' && isEdtf(value['asOf']) && isText(value['source']);

const isEdtf = (value: unknown): boolean => isText(value) && parseEdtf(value) !== undefined;
