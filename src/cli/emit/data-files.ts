import { join } from 'node:path';
import { datasetInBrief, summarise } from '../../dataset/dataset-summary';
import { readDataset } from '../../dataset/read-dataset';
import { coverage, coverageText } from '../../dataset/report/coverage';
import { coverageRows } from '../../dataset/report/coverage-table';
import { COVERAGE, GIVEN_IDS } from '../../dataset/seed-files';
import { CLAIM, NAME } from '../../dataset/vocabulary';
import type { GraphData } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import { projectRegistry } from './declared-classes';
import { readText, withBlock } from './generated-block';

/** What follows from the records of seed/: two lists that stand there, and the figures in the README. */
export async function dataFiles(root: string): Promise<Map<string, string>> {
  const registry = projectRegistry();
  const data = await readDataset(registry, join(root, 'seed'));
  return new Map([
    [`seed/${COVERAGE}`, coverageText(coverage(data))],
    [`seed/${GIVEN_IDS}`, givenIdsText(data, readText(root, `seed/${GIVEN_IDS}`) ?? '')],
    ...readme(root, figuresSentence(registry, data), reachSentence(data)),
  ]);
}

/** The README with its two blocks that follow from the data; nothing when it has no block of figures. */
function readme(root: string, figures: string, reach: string): [string, string][] {
  const text = readText(root, 'README.md');
  const written = text === undefined ? undefined : withBlock(text, 'figures', figures);
  return written === undefined ? [] : [['README.md', withBlock(written, 'coverage', reach) ?? written]];
}

/** How far the parts of the data set reach, in one sentence for the README. */
function reachSentence({ description }: GraphData): string {
  const parts = coverageRows(description).map(({ topic, known, published, knownThrough }) => {
    const of = published ? ` of ${inThousands(published.value)}` : '';
    return `${topic}: ${inThousands(known)}${of}, through ${knownThrough}`;
  });
  return `How far its parts reach: ${parts.join('; ')}.`;
}

const HEAD = `# All ids that were ever published. One that is no longer in use must stand in retired.yaml. Written by
# npm run emit, which adds and never removes.
`;

/** The published ids with those of a data set added. Those of names are left out: they follow from what names say. */
export function givenIdsText({ nodes }: GraphData, present: string): string {
  const before = present.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const now = nodes.filter(({ type }) => type !== NAME).map(({ id }) => id);
  const ids = [...new Set([...before, ...now])].sort();
  return HEAD + ids.map((id) => `${id}\n`).join('');
}

/** What a data set holds, in one sentence for the README. */
function figuresSentence(registry: Registry, data: GraphData): string {
  const { entities, facts, sources } = datasetInBrief(registry, summarise(data, ''));
  const { nodes, relationships } = data;
  const claims = nodes.filter(({ type }) => type === CLAIM);
  const arrangements = nodes.filter(({ properties }) => properties['kind'] === 'MUTUAL_RECOGNITION_ARRANGEMENT');
  const recognitions = relationships.filter(({ type }) => type === 'MUTUALLY_RECOGNISES');
  const members = relationships.filter(({ type, to }) => type === 'MEMBER_OF' && to === 'organization:wco');
  return [
    `The graph that ships with it holds ${counted(coverage(data))} facts of five texts on customs cooperation`,
    `and what outside sources say to them: ${inThousands(entities)} entities`,
    `and ${inThousands(facts)} relationships between them, by ${counted(claims)} claims of ${inThousands(sources)} sources,`,
    `among them ${counted(arrangements)} arrangements on the recognition of authorised operators,`,
    `the ${counted(recognitions)} recognitions that follow from them,`,
    `and the ${counted(members)} members of the World Customs Organization.`,
  ].join(' ');
}

const inThousands = (count: number): string => count.toLocaleString('en-US');
const counted = (items: readonly unknown[]): string => inThousands(items.length);
