import type { GraphStore } from '../../src/store/graph-store';
import { asker } from '../support/asker';
import { schema } from '../support/schema';

/** Filters from whose end a list can start (src/compiler/filter/anchor.ts), by the root field. */
const FILTERS: readonly (readonly [list: string, where: string])[] = [
  ['ports', '{ country: { iso2: { eq: "KZ" } } }'],
  ['ports', '{ country: { iso2: { in: ["KZ", "CN", "KZ"] } } }'],
  ['ports', '{ country: { iso2: { in: [] } } }'],
  ['ports', '{ country: { iso2: { eq: "KZ" } }, name: { startsWith: "k" } }'],
  ['ports', '{ name: { contains: "a" }, pilots: { some: { node: { id: { eq: "programme:cn-kz-joint-control" } } } } }'],
  ['ports', '{ pairedWith: { some: { node: { id: { in: ["port:dulata", "port:kalzhat"] } } } } }'],
  [
    'programmes',
    '{ administeredBy: { some: { node: { onCustomsAdministration: { authorityOf: { some: { node: { id: { eq: "country:CN" } } } } } } } } }',
  ],
  ['programmes', '{ pilotedAt: { some: { node: { onPort: { country: { iso2: { eq: "KZ" } } } } } } }'],
  [
    'programmes',
    '{ recognises: { some: { node: { recognises: { some: { node: { id: { eq: "programme:cn-aeo" } } } } } } } }',
  ],
  ['agreements', '{ signatories: { some: { node: { id: { eq: "administration:cn-gacc" } } } } }'],
  ['agreements', '{ parties: { some: { node: { id: { eq: "country:CN" } } } }, signedOn: { gte: "2010-01-01" } }'],
  ['entities', '{ onAgreement: { parties: { some: { node: { id: { eq: "country:CN" } } } } } }'],
  ['observations', '{ metric: { id: { eq: "metric:cn-aeo-partners" } } }'],
  ['claims', '{ source: { id: { eq: "source:s0" } } }'],
  ['claims', '{ about: { some: { node: { id: { eq: "port:dulata" } } } } }'],
  ['names', '{ of: { id: { eq: "port:kalzhat" } } }'],
];

/** A list that starts from the end of its filter is the one that is found by looking at each of its type. */
export function anchoredLists(store: () => GraphStore): void {
  const ask = (list: string, args: string): Promise<unknown> =>
    asker(store()).ask(`{ list: ${list}(${args}) { totalCount nodes { id } pageInfo { hasNextPage } } }`);
  const VISIBILITIES = [
    '',
    ', asOf: "2009-01-01"',
    ', knownAsOf: "2014-12-31"',
    ', rank: [NORMAL, DEPRECATED]',
    ', modality: [FACT, PLAN, GOAL], rank: [NORMAL, DEPRECATED]',
  ];

  test.each(FILTERS)('%s(where: %s)', async (list, where) => {
    const { args } = schema.getQueryType()!.getFields()[list]!;
    const acts = (visibility: string): boolean =>
      [...visibility.matchAll(/(\w+):/g)].every(([, name]) => args.some((each) => each.name === name));
    for (const visibility of VISIBILITIES.filter(acts)) {
      // Within AND nothing is an anchor.
      const scanned = await ask(list, `where: { AND: [${where}] }, first: 100${visibility}`);
      expect(await ask(list, `where: ${where}, first: 100${visibility}`)).toEqual(scanned);
    }
  });

  test('pages and groups are of the same list', async () => {
    const [list, where] = FILTERS[1]!;
    const selection =
      '{ totalCount groups(by: [kind]) { keys { value } count values(of: latitude) { min max count } nodes { id } } nodes { id } }';
    const asked = async (filter: string) =>
      asker(store()).ask(`{ list: ${list}(where: ${filter}, orderBy: [{ name: DESC }], first: 3) ${selection} }`);
    expect(await asked(where)).toEqual(await asked(`{ AND: [${where}] }`));
  });
}
