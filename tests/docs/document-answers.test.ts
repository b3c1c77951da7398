import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentAnswers } from '../../src/cli/emit/document-answers';

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n\n`;

test('an answer in a document is renewed, in the layout of its neighbours; what has none, and what is left out, stays', async () => {
  const root = mkdtempSync(join(tmpdir(), 'document-answers-'));
  try {
    mkdirSync(join(root, 'docs'));
    const alone = fence('graphql', '{ alone }');
    const right = fence('graphql', '{ right }') + fence('json', '{ "data": { "a": [1, "..."] } }');
    const old = fence('graphql', '{ old }') + fence('json', '{ "data": { "a": 0 } }');
    writeFileSync(join(root, 'docs/a.md'), alone + right + old);
    const asked: string[] = [];
    const answers = new Map([
      ['{ right }', { data: { a: [1, 2, 3] } }],
      ['{ old }', { data: { a: 1, long: Array.from({ length: 40 }, (_, i) => i) } }],
    ]);
    const [[path, text] = []] = await documentAnswers(root, (operation) => {
      asked.push(operation.trim());
      return Promise.resolve(answers.get(operation.trim())!);
    });
    expect(path).toBe('docs/a.md');
    expect(asked).toEqual(['{ right }', '{ old }']);
    expect(text).toContain(alone + right);
    expect(text).toContain('{\n  "data": {\n    "a": 1,\n    "long": [\n      0,\n');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
