import { claim, page, problemsOf, type TinyFiles } from './tiny-dataset';

export const PORTS = 'entities/ports.yaml';
export const PAGE = 'documents/page.yaml';
export const CONTRADICTIONS = 'contradictions.yaml';

/** A port with further lines in its record. */
export const port = (more: string, id = 'port:a'): string =>
  `- id: ${id}\n  kind: ROAD\n  names: {en: Port}\n  claims: [general]\n${more}`;

/** A document with one claim, `p1`, that supports the facts. */
export const facts = (...lines: string[]): string => page(claim('p1', lines));

/**
 * A mistake in files with a mark where it is to be reported, and what is to be said of it. The mark stands before the
 * character whose line and column are expected.
 */
export type PlantedMistake = readonly [name: string, files: TinyFiles, expected: string];

/** Tests that each mistake is found in its place and called by its name. */
export function refusesWithPlace(mistakes: readonly PlantedMistake[]): void {
  test.each(mistakes)('%s', (_name, files, expected) => {
    const { message, marked } = problemsOf(files);
    expect(marked).not.toBe('');
    expect(message).toContain(`${marked} ${expected}`);
  });
}
