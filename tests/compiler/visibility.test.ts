import { parse } from 'graphql';
import { TopologyBuilder } from '../../src/model/topology';
import { preparer, statementOf } from './compiling';

const WITHIN = 'nodes { id pilots { totalCount } }';

describe('the default visibility', () => {
  test('is the statement of an operation without arguments, however they are left out', () => {
    const plain = statementOf(`{ ports { ${WITHIN} } }`);
    expect(statementOf(`{ ports(asOf: null, modality: null) { ${WITHIN} } }`)).toBe(plain);
    const source = `query ($d: Date, $k: Date, $m: [Modality!], $r: [Rank!], $l: Language) {
      ports(asOf: $d, knownAsOf: $k, modality: $m, rank: $r, lang: $l) { ${WITHIN} }
    }`;
    expect(statementOf(source)).toBe(plain);
    expect(statementOf(source, { d: null, k: null, m: null, r: null, l: null })).toBe(plain);
    expect(statementOf(source, { l: 'zh' })).toBe(plain);
  });

  test('reads one type in the store, and a count off the degree', () => {
    const statement = statementOf('{ ports { nodes { pilots { totalCount } } } }');
    expect(statement).toMatch(/\[\w+:`PILOTED_AT`\]/);
    expect(statement).not.toMatch(/WHERE/);
    expect(statement).not.toMatch(/_UNASSERTED|holdsFrom|knownFrom|modality|rank/);
  });
});

describe('the shape of the variables', () => {
  const document = parse(`query ($d: Date, $k: Date, $m: [Modality!], $r: [Rank!]) {
    ports(asOf: $d, knownAsOf: $k, modality: $m, rank: $r) { ${WITHIN} }
  }`);
  const given = { d: '2009', k: '2010', m: ['PLAN'], r: ['NORMAL'] };

  test.each(['d', 'k', 'm', 'r'] as const)('tells whether $%s is given, and not what it is', (name) => {
    const { prepare } = preparer();
    const text = (variables: object): string => prepare(document, variables as never).statement.text;
    const plain = text({});
    const widened = text({ [name]: given[name] });
    expect(widened).not.toBe(plain);
    expect(text({ [name]: null })).toBe(plain);
    expect(text({})).toBe(plain);
    const others = { d: '1999-12-31', k: '2020-02', m: ['GOAL', 'FACT'], r: ['DEPRECATED', 'NORMAL', 'PREFERRED'] };
    expect(text({ [name]: others[name] })).toBe(widened);
    expect(text({ ...given, [name]: null })).not.toBe(text(given));
  });
});

describe('below a plan', () => {
  /** A graph in which a programme and its use of a measure are planned. */
  const PLANNED = new TopologyBuilder();
  PLANNED.node('programme:a', 'Programme');
  PLANNED.node('measure:a', 'Measure');
  PLANNED.edge('USES_MEASURE_UNASSERTED', 'programme:a', 'measure:a');
  PLANNED.sharing('from', 'Programme', 'USES_MEASURE_UNASSERTED', 'programme:a', 'measure:a');
  const graph = { currentId: (id: string) => id, topology: PLANNED.build() };
  const statement = (source: string): string => preparer({}, graph).prepare(source).prepared.text;

  test('relationships of its modality show, and the type tells those that are asserted', () => {
    expect(statement('{ programme(id: "programme:a") { measures { totalCount } } }')).toMatch(
      /:`USES_MEASURE`\|`USES_MEASURE_UNASSERTED`\]->\(\w+\)\s+WHERE \(type\((\w+)\) IN \['USES_MEASURE'\] OR \(\(programme1.modality IN \['PLAN', 'PROPOSAL', 'GOAL'\] AND \1.modality = programme1.modality\) AND \1.rank <> 'DEPRECATED'\)\)/,
    );
  });

  test.each([
    ['another field of the relationship', '{ measure(id: "measure:a") { usedBy { totalCount } } }'],
    ['the field of another type', '{ country(iso2: "CN") { measures { totalCount } } }'],
    ['another relationship', '{ programme(id: "programme:a") { pilotedAt { totalCount } } }'],
  ])('%s is matched as ever', (_what, source) => expect(statement(source)).toBe(statementOf(source)));

  test('a modality that is asked for leaves the plan no say', () => {
    const source = '{ programme(id: "programme:a", modality: [FACT]) { measures { totalCount } } }';
    expect(statement(source)).not.toMatch(/programme1\.modality/);
  });
});

describe('what is hidden', () => {
  test('has the type in the store that the list does not read', () => {
    const text = statementOf('{ programme(id: "programme:a") { measures { hidden { modality count } } } }');
    expect(text).toMatch(/\[\w+:`USES_MEASURE_UNASSERTED`\]/);
    expect(text).not.toMatch(/`USES_MEASURE`|WHERE/);
  });

  test('costs nothing where a list has no relationships, or those of the record', () => {
    const text = statementOf('{ claims { hidden { count } nodes { about { hidden { count } } } } }');
    expect(text).not.toMatch(/UNASSERTED|ABOUT/);
  });
});

describe('a visibility', () => {
  test('holds for the items of a list, their relationships and far ends, counts, filters and orders', () => {
    const statement = statementOf(`{
      ports(asOf: "2009", where: { pilots: { some: {} } }, orderBy: [{ pilots: { count: DESC } }]) {
        totalCount
        nodes { pilots { totalCount nodes { id } } }
      }
    }`);
    const matches = [...statement.matchAll(/\[(pilotedAt\d+):`PILOTED_AT`\]-\((programme\d+)/g)];
    // The page, the filter and order of it, the filter of the total, and the total and the page of each port.
    expect(matches).toHaveLength(5);
    for (const [, relationship, end] of matches) {
      for (const thing of [relationship, end]) {
        expect(statement).toContain(`(${thing}.holdsFrom IS NULL OR ${thing}.holdsFrom <= $p0)`);
        expect(statement).toContain(`(${thing}.holdsTo IS NULL OR ${thing}.holdsTo > $p0)`);
      }
    }
    expect(new Set(statement.match(/port\d+(?=\.holdsTo > \$p0)/g)).size).toBe(2);
  });

  test('of modalities reads both types in the store, and keeps the default of the ranks', () => {
    const statement = statementOf('{ port(id: "port:a", modality: [PLAN]) { pilots { nodes { id } } } }');
    expect(statement).toMatch(/:`PILOTED_AT`\|`PILOTED_AT_UNASSERTED`\]/);
    expect(statement).toMatch(/pilotedAt\d+\.modality IN \$p\d+ AND pilotedAt\d+\.rank <> 'DEPRECATED'/);
  });

  test('of ranks keeps the default of the modalities, which is all of them for ends and wishes', () => {
    const facts = statementOf('{ port(id: "port:a", rank: [DEPRECATED]) { pilots { nodes { id } } } }');
    expect(facts).toMatch(/modality IN \['FACT', 'INFERRED'\] AND pilotedAt\d+\.rank IN \$p\d+/);
    const goals = statementOf('{ programme(id: "programme:a", rank: [DEPRECATED]) { goals { nodes { id } } } }');
    expect(goals).toMatch(/:`HAS_GOAL`\|`HAS_GOAL_UNASSERTED`\]/);
    expect(goals).not.toMatch(/modality/);
  });

  test('leaves the record as it is: names, sources, and what claims are about', () => {
    const statement = statementOf(`{
      claims(asOf: "2009") { nodes { source { id } about { nodes { id } } } }
    }`);
    expect(statement).not.toMatch(/about\d+\.|claim\d+\.holds|source\d+\.holds/);
    expect(statement).toMatch(/entity\d+:`Source` OR/);
    const below = statementOf('{ port(id: "port:a", modality: [PLAN]) { names { value } sources { nodes { id } } } }');
    expect(below).not.toMatch(/_UNASSERTED|modality|rank/);
  });

  test('of ranks are those of claims, wherever lists lead to them but where they are weighed', () => {
    expect(statementOf('{ claims { totalCount } }')).toMatch(/claim1\.rank <> 'DEPRECATED'/);
    const asked = statementOf('{ sources(rank: [DEPRECATED]) { nodes { statements { totalCount } } } }');
    expect(asked).toMatch(/claim\d+\.rank IN \$p\d+/);
    expect(asked).not.toMatch(/source\d+\.rank|fromSource\d+\.rank/);
    expect(statementOf('{ contradictions { nodes { competing { totalCount } } } }')).not.toMatch(/rank/);
    expect(statementOf('{ claim(id: "claim:a") { id } }')).not.toMatch(/rank/);
  });

  test('of what was known takes as many claims as are asked for of those that were', () => {
    const statement = statementOf(
      '{ port(id: "port:a", knownAsOf: "2009") { claimCount pilots { edges { relationship { claims(first: 2) { id } } } } } }',
    );
    expect(statement).toMatch(
      /WHERE claim\d+\.knownFrom <= \$p0\s+WITH claim\d+, place\d+\s+ORDER BY place\d+ ASC\s+LIMIT/,
    );
    expect(statement).toMatch(/size\(\[day\d+ IN coalesce\(port1\.claims_known_from, \[\]\) WHERE day\d+ <= \$p0\]\)/);
  });

  test('is that of its root field alone', () => {
    const statement = statementOf('{ a: ports(asOf: "2009") { totalCount } b: ports { totalCount } }');
    expect(statement.match(/holdsFrom IS NULL/g)).toHaveLength(1);
  });
});
