import { checkData } from '../../src/cli/check';
import { readDataset } from '../../src/dataset/read-dataset';
import { datasetInBrief, summarise } from '../../src/dataset/dataset-summary';
import { registry } from '../support/domain';
import { SEED } from '../support/project-files';
import { readText } from './markdown';

test('the figures in the README are those of the data set', async () => {
  const marked = /^<!-- figures:start -->\n([\s\S]*?)^<!-- figures:end -->\n/m.exec(readText('README.md'))![1]!;
  const readme = marked.replaceAll(',', '');
  const [summary] = await checkData(registry, SEED, undefined);
  const [entities, relationships, claims, sources] = summary!.match(/\d+/g)!;
  const data = await readDataset(registry, SEED);
  const { nodes, relationships: edges } = data;
  const arrangements = nodes.filter(({ properties }) => properties['kind'] === 'MUTUAL_RECOGNITION_ARRANGEMENT');
  const recognitions = edges.filter(({ type }) => type === 'MUTUALLY_RECOGNISES');
  const members = edges.filter(({ type, to }) => type === 'MEMBER_OF' && to === 'organization:wco');
  // What the start lines and the page say of it.
  const brief = datasetInBrief(registry, summarise(data, 'seed'));
  expect([brief.entities, brief.facts, brief.sources].map(String)).toEqual([entities, relationships, sources]);
  expect(readme).toContain(`${entities} entities and ${relationships} relationships between them`);
  expect(readme).toContain(`by ${claims} claims of ${sources} sources`);
  expect(readme).toContain(`${arrangements.length} arrangements`);
  expect(readme).toContain(`${recognitions.length} recognitions`);
  const reach = /^<!-- coverage:start -->\n([\s\S]*?)^<!-- coverage:end -->\n/m.exec(readText('README.md'))![1]!;
  for (const { topic, known, knownThrough } of brief.coverage) {
    expect(reach.replaceAll(',', '')).toContain(`${topic}: ${known}`);
    expect(reach).toContain(`through ${knownThrough}`);
  }
  expect(readme).toContain(`${members.length} members of the World Customs Organization`);
});
