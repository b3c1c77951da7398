import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../../dataset/read-dataset';
import { coverage, coverageText } from '../../dataset/report/coverage';
import { givenIdsText } from '../../dataset/report/given-ids';
import { COVERAGE, GIVEN_IDS } from '../../dataset/seed-files';
import { DOMAIN } from '../../entities';
import { Registry } from '../../model/registry';

/** The lists in seed/ that follow from its records: what carries each fact of the documents, and every id ever given. */
export async function dataLists(root: string): Promise<Map<string, string>> {
  const data = await readDataset(Registry.seal([...DOMAIN]), join(root, 'seed'));
  const path = join(root, 'seed', GIVEN_IDS);
  const given = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
  return new Map([
    [`seed/${COVERAGE}`, coverageText(coverage(data))],
    [`seed/${GIVEN_IDS}`, givenIdsText(data, given)],
  ]);
}
