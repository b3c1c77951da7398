import { TinyGraph, claim, page } from './tiny-dataset';

const BORDER = 'country:CN BORDERS country:KZ';
const read = (claims: string, more: Record<string, string> = {}) =>
  new TinyGraph({ 'documents/page.yaml': page(claims), ...more });

describe('claims', () => {
  test('of the same fact add up on one relationship, by rank, confidence and id', () => {
    const graph = read(
      claim('p1', [BORDER], '    confidence: LOW\n') +
        claim('p2', ['country:KZ BORDERS country:CN']) +
        claim('p3', [BORDER], '    confidence: MEDIUM\n') +
        claim('p4', [`${BORDER}: {confidence: HIGH}`], '    confidence: LOW\n'),
    );
    const border = graph.one('BORDERS');
    expect([border.from, border.to]).toEqual(['country:CN', 'country:KZ']);
    expect(border.claims).toEqual(['claim:p2', 'claim:p4', 'claim:p3', 'claim:p1']);
  });

  test('give their facts modality and rank, unless a fact has its own', () => {
    const graph = read(
      claim(
        'p1',
        ['country:CN SUPPORTS country:KZ', 'country:KZ SUPPORTS country:CN: {modality: GOAL}'],
        '    modality: PLAN\n',
      ),
    );
    expect(graph.one('SUPPORTS', 'country:CN').properties['modality']).toBe('PLAN');
    expect(graph.one('SUPPORTS', 'country:KZ').properties['modality']).toBe('GOAL');
  });

  test('that state what others let us infer take them over', () => {
    const graph = read(claim('p1', [`${BORDER}: {modality: INFERRED, derivation: by map}`]) + claim('p2', [BORDER]));
    expect(graph.one('BORDERS').properties).toMatchObject({ modality: 'FACT' });
    expect(graph.one('BORDERS').properties['derivation']).toBeUndefined();
    expect(graph.one('BORDERS').claims).toEqual(['claim:p1', 'claim:p2']);
  });

  test('that plan what others state stay apart from them', () => {
    const graph = read(claim('p1', [BORDER], '    modality: PLAN\n') + claim('p2', [BORDER]));
    expect(graph.all('BORDERS')).toHaveLength(2);
  });

  test('are about the ends of their facts, the nodes of which they speak, and what they name', () => {
    const graph = read(
      claim(
        'p1',
        [BORDER, 'port:a: {kind: ROAD, names: {en: Port}}', 'port:a LOCATED_IN country:KZ'],
        '    about: [source:page]\n    attributedTo: [country:KZ]\n',
      ),
    );
    expect(
      graph
        .all('ABOUT', 'claim:p1')
        .map(({ to }) => to)
        .sort(),
    ).toEqual([...['country:CN', 'country:KZ', 'port:a', 'source:page']]);
    expect(graph.one('ATTRIBUTED_TO', 'claim:p1').to).toBe('country:KZ');
    expect(graph.one('FROM_SOURCE', 'claim:p1').to).toBe('source:page');
    expect(graph.node('country:KZ').claims).toContain('claim:p1');
  });

  test('take the day and the language of quotations from the head of their document', () => {
    const graph = new TinyGraph({
      'documents/page.yaml': page(
        claim('p1', [BORDER], '    quote: 中\n') + claim('p2', [BORDER], '    asOf: 2001\n'),
        'asOf: 2009-01\nlanguage: zh-Hans\n',
      ),
    });
    expect(graph.node('claim:p1').properties).toMatchObject({ asOf: '2009-01', language: 'zh-Hans' });
    expect(graph.node('claim:p2').properties).toMatchObject({ asOf: '2001' });
    expect(graph.node('claim:p2').properties['language']).toBeUndefined();
  });

  test('quote a passage in all languages in which their source prints it', () => {
    const graph = read(
      claim('p1', [BORDER], '    quote: 国\n    language: zh-Hans\n    parallelQuotes: {ru: страна, en: a country}\n'),
    );
    expect(graph.node('claim:p1').properties['parallelQuotes']).toEqual([
      { language: 'en', value: 'a country' },
      { language: 'ru', value: 'страна' },
    ]);
  });

  test('that give one value of one property say which', () => {
    const graph = read(claim('p1', ['country:CN: {validFrom: 1949-10-01}']));
    expect(graph.node('claim:p1').properties).toMatchObject({ property: 'validFrom', value: '1949-10-01' });
    expect(graph.node('country:CN').properties['validFrom']).toBe('1949-10-01');
  });

  test('are cited by the text that their page reproduces, then by the page', () => {
    const graph = new TinyGraph({
      'documents/page.yaml': `
source:
  id: source:page
  kind: WEB_PAGE
  title: A page
  address: http://example.org/a
  access: MIRROR
  reproduces: {id: source:ann, kind: ANNOUNCEMENT, number: 2013 No. 13, published: 2013-02-03, access: NOT_READ}
claims:
${claim('p1', ['country:CN PUBLISHED source:ann: {role: ISSUER}'])}`,
    });
    expect(graph.node('claim:p1').properties['citation']).toBe(
      'China: Announcement 2013 No. 13, 2013-02-03; read at: A page, http://example.org/a',
    );
    expect(graph.one('REPRODUCES').properties['extent']).toBe('FULL');
  });
});

describe('the modality of a node', () => {
  const modality = (claims: string) => read(claims).node('goal:g').properties['modality'];
  const goal = 'goal:g: {names: {en: Goal}}';

  test('is the strongest in which its claims speak of it', () => {
    const wish = claim('p1', [goal], '    modality: GOAL\n');
    expect(modality(wish)).toBe('GOAL');
    expect(modality(wish + claim('p2', ['country:CN PROPOSED goal:g'], '    modality: PROPOSAL\n'))).toBe('PROPOSAL');
  });

  test('is not that of a fact within a claim that only proposes', () => {
    const fact = 'goal:g CONCERNS port:a: {modality: FACT}';
    const port = claim('p2', ['port:a: {kind: ROAD, names: {en: Port}}', 'port:a LOCATED_IN country:KZ']);
    expect(modality(claim('p1', [goal, fact], '    modality: PROPOSAL\n') + port)).toBe('PROPOSAL');
  });

  test('is that which a fact gives for itself', () => {
    expect(modality(claim('p1', ['goal:g: {names: {en: Goal}, modality: INFERRED}']))).toBe('INFERRED');
  });

  test('is that which its record gives, whatever fact mentions it', () => {
    const record = '- {id: goal:g, names: {en: Goal}, claims: [general], modality: PLAN}\n';
    const mentioned = page(claim('p1', ['country:CN SUPPORTS goal:g']));
    const graph = new TinyGraph({ 'entities/goals.yaml': record, 'documents/page.yaml': mentioned });
    expect(graph.node('goal:g').properties['modality']).toBe('PLAN');
    expect(graph.one('SUPPORTS').properties['modality']).toBe('FACT');
  });

  test('is not made stronger by a claim that lost', () => {
    const lost = claim('p2', ['country:CN SUPPORTS goal:g'], '    rank: DEPRECATED\n');
    expect(modality(claim('p1', [goal], '    modality: GOAL\n') + lost)).toBe('GOAL');
  });
});

describe('contradictions', () => {
  test('compare claims, each with its verdict, and are about entities', () => {
    const graph = read(claim('p1', [BORDER]), {
      'contradictions.yaml': `
- id: contradiction:x1
  kind: AMBIGUITY
  about: [country:CN]
  question: {en: Which?}
  claims: {p1: PREFERRED, general: REJECTED}
  resolution: This one.
`,
    });
    const verdicts = graph.all('COMPARES', 'contradiction:x1').map(({ to, properties }) => [to, properties['verdict']]);
    expect(new Map(verdicts as [string, string][])).toEqual(
      new Map([
        ['claim:p1', 'PREFERRED'],
        ['claim:general', 'REJECTED'],
      ]),
    );
    expect(graph.one('ABOUT', 'contradiction:x1').to).toBe('country:CN');
    expect(graph.node('contradiction:x1').properties['question']).toEqual([{ language: 'en', value: 'Which?' }]);
  });
});
