import { TinyGraph, claim, page } from './tiny-dataset';

const BORDER = 'country:CN BORDERS country:KZ';
const DOUBT = `
- id: contradiction:x1
  kind: AMBIGUITY
  about: [country:CN]
  question: {en: Which?}
  claims: {p1: PREFERRED, general: REJECTED}
  resolution: This one.
`;

const read = (claims: string, more: Record<string, string> = {}) =>
  new TinyGraph({ 'documents/page.yaml': page(claims), ...more });

describe('how sure a relationship is', () => {
  const confidence = (claims: string) => read(claims).one('BORDERS').properties['confidence'];

  test('is what the surest of its claims is', () => {
    expect(confidence(claim('p1', [BORDER], '    confidence: LOW\n'))).toBe('LOW');
    expect(
      confidence(claim('p1', [BORDER], '    confidence: LOW\n') + claim('p2', [BORDER], '    confidence: MEDIUM\n')),
    ).toBe('MEDIUM');
  });

  test('goes by the confidence that the fact gives for itself', () => {
    expect(confidence(claim('p1', [`${BORDER}: {confidence: LOW}`]))).toBe('LOW');
  });

  test('does not come from a rejected claim, unless there is no other', () => {
    const rejected = claim('p2', [`${BORDER}: {rank: NORMAL}`], '    rank: DEPRECATED\n');
    expect(confidence(claim('p1', [BORDER], '    confidence: MEDIUM\n') + rejected)).toBe('MEDIUM');
    expect(confidence(rejected)).toBe('HIGH');
  });

  test('is not said of the record', () => {
    expect(read(claim('p1', [BORDER])).one('FROM_SOURCE', 'claim:p1').properties).not.toHaveProperty('confidence');
  });
});

describe('what is disputed', () => {
  test('are relationships with a claim that is weighed, and entities that a contradiction is about', () => {
    const graph = read(claim('p1', [BORDER]) + claim('p2', ['country:CN SUPPORTS country:KZ']), {
      'contradictions.yaml': DOUBT,
    });
    expect(graph.one('BORDERS').properties['disputed']).toBe(true);
    expect(graph.one('SUPPORTS').properties['disputed']).toBe(false);
    expect(graph.node('country:CN').properties['disputed']).toBe(true);
    expect(graph.node('country:KZ').properties['disputed']).toBe(false);
  });
});
