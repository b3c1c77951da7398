import { TinyGraph, claim, page } from './tiny-dataset';

const PORT = 'port:a: {kind: ROAD, names: {en: Port}}';
const PLACED = 'port:a LOCATED_IN country:KZ';

/** A claim without facts. */
const mention = (key: string, ...lines: string[]): string =>
  `  ${key}:\n    says: Something.\n${lines.map((line) => `    ${line}\n`).join('')}`;

/** What is about the port, by the id of the one that speaks of it. */
function aboutThePort(claims: string) {
  const about = new TinyGraph({ 'documents/page.yaml': page(claims) }).all('ABOUT').filter(({ to }) => to === 'port:a');
  return new Map(about.map(({ from, properties: { role, position } }) => [from, [role, position]]));
}

describe('what speaks of an entity', () => {
  test('supports facts about it, or only mentions it', () => {
    const about = aboutThePort(
      claim('p1', [PORT, PLACED]) + claim('p2', ['country:CN BORDERS country:KZ'], '    about: [port:a]\n'),
    );
    expect(about.get('claim:p1')).toEqual(['SUPPORTS', 0]);
    expect(about.get('claim:p2')).toEqual(['MENTIONS', 1]);
  });

  test('stands in order: what supports, by rank and confidence, then what mentions', () => {
    const about = aboutThePort(
      mention('p1', 'about: [port:a]') +
        claim('p2', [PLACED], '    confidence: LOW\n') +
        claim('p3', [PORT]) +
        claim('p4', [PLACED], '    rank: DEPRECATED\n'),
    );
    const claims = [...about].filter(([id]) => id.startsWith('claim:'));
    const inOrder = claims.sort(([, [, a]], [, [, b]]) => Number(a) - Number(b)).map(([id]) => id);
    expect(inOrder).toEqual(['claim:p3', 'claim:p2', 'claim:p4', 'claim:p1']);
  });

  test('is the source of each claim too, once, and not that of a rejected one', () => {
    const once = aboutThePort(claim('p1', [PORT, PLACED]) + mention('p2', 'about: [port:a]'));
    expect(once.get('source:page')).toEqual(['SUPPORTS', 0]);
    const rejected = new TinyGraph({
      'documents/page.yaml': page(mention('p1', 'about: [country:CN]', 'rank: DEPRECATED')),
    });
    const sources = rejected
      .all('ABOUT')
      .filter(({ to }) => to === 'country:CN')
      .map(({ from }) => from);
    expect(sources).toContain('claim:p1');
    expect(sources).not.toContain('source:page');
  });
});
