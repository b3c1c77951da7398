import type { GraphStore } from '../../src/store/graph-store';
import { TINY_GRAPH } from '../oracle/tiny-graph';
import { asker } from '../support/asker';
import { fill } from '../support/graph';

/** Names in use before 2000 in Kazakh and before 1990 in Danish; in German one that is shown on all days. */
const DATED = ['0000-01-01', '2000-01-01', 'kk', 'Ескі', '0000-01-01', '1990-01-01', 'da', 'Gammel'];
const country = TINY_GRAPH.nodes.find(({ id }) => id === 'country:KZ')!;
const NAMED = {
  ...TINY_GRAPH,
  nodes: [
    { ...country, properties: { ...country.properties, name: [{ language: 'de', value: 'Neu' }], datedNames: DATED } },
  ],
  relationships: [],
};

/** A thing is called by the names of a day, in the order of languages whatever came into use when. */
export function namesOfTheDay(store: () => GraphStore): void {
  beforeAll(() => fill(store(), NAMED));

  const names = async (asOf: string, lang: string) => {
    const { country } = (await asker(store()).ask(
      `{ country(id: "country:KZ", asOf: "${asOf}") { name(lang: "${lang}") localNames { language value } } }`,
    )) as { country: { name: string; localNames: { language: string; value: string }[] } };
    return [country.name, ...country.localNames.map(({ language }) => language)];
  };

  test.each([
    ['2010-01-01', 'kk', 'Neu', ['de']],
    ['1995-01-01', 'kk', 'Ескі', ['de', 'kk']],
    ['1995-01-01', 'ru', 'Neu', ['de', 'kk']],
    ['1985-01-01', 'ru', 'Gammel', ['da', 'de', 'kk']],
  ])('on %s in %s it is %s', async (asOf, lang, name, languages) => {
    expect(await names(asOf, lang)).toEqual([name, ...languages]);
  });
}
