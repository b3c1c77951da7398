import { join } from 'node:path';
import { readDataset } from '../../dataset/read-dataset';
import { coverage, coverageText } from '../../dataset/report/coverage';
import { givenIdsText } from '../../dataset/report/given-ids';
import { COVERAGE, GIVEN_IDS } from '../../dataset/seed-files';
import { projectRegistry } from './declared-classes';
import { figuresSentence } from './figures-sentence';
import { documentWith, readText } from './generated-block';

/**
 * What follows from the records of seed/: what carries each fact of the documents, every id ever given, and the figures
 * in the README.
 */
export async function dataFiles(root: string): Promise<Map<string, string>> {
  const registry = projectRegistry();
  const data = await readDataset(registry, join(root, 'seed'));
  return new Map([
    [`seed/${COVERAGE}`, coverageText(coverage(data))],
    [`seed/${GIVEN_IDS}`, givenIdsText(data, readText(root, `seed/${GIVEN_IDS}`) ?? '')],
    ...documentWith(root, 'README.md', 'figures', figuresSentence(registry, data)),
  ]);
}
