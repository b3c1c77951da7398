import { datasetInBrief } from '../../dataset/dataset-in-brief';
import { summarise } from '../../dataset/dataset-node';
import { coverage } from '../../dataset/report/coverage';
import { CLAIM } from '../../dataset/vocabulary';
import type { GraphData } from '../../model/graph-data';
import type { Registry } from '../../model/registry';

/** What a data set holds, in one sentence for the README. */
export function figuresSentence(registry: Registry, data: GraphData): string {
  const { entities, facts, sources } = datasetInBrief(registry, summarise(data, ''));
  const { nodes, relationships } = data;
  const claims = nodes.filter(({ type }) => type === CLAIM);
  const arrangements = nodes.filter(({ properties }) => properties['kind'] === 'MUTUAL_RECOGNITION_ARRANGEMENT');
  const recognitions = relationships.filter(({ type }) => type === 'MUTUALLY_RECOGNISES');
  const members = relationships.filter(({ type, to }) => type === 'MEMBER_OF' && to === 'organization:wco');
  return [
    `The graph that ships with it holds ${counted(coverage(data))} facts of five texts on customs cooperation`,
    `and what outside sources say to them: ${grouped(entities)} entities`,
    `and ${grouped(facts)} relationships between them, by ${counted(claims)} claims of ${grouped(sources)} sources,`,
    `among them ${counted(arrangements)} arrangements on the recognition of authorised operators,`,
    `the ${counted(recognitions)} recognitions that follow from them,`,
    `and the ${counted(members)} members of the World Customs Organization known by 2018.`,
  ].join(' ');
}

const grouped = (count: number): string => count.toLocaleString('en-US');
const counted = (items: readonly unknown[]): string => grouped(items.length);
