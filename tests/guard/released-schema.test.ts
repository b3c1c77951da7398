import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { ROOT } from '../support/project-files';
import { schema } from '../support/schema';

/** Breaking changes since the released schema that the text does not name by their paths, in backticks. */
async function unnamed(released: string, current: GraphQLSchema, text: string): Promise<string[]> {
  const changes = await diff(buildSchema(released), current);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ path }) => !text.includes(`\`${path}\``))
    .map(({ path, message }) => `${path}: ${message}`);
}

/** What the changelog says of the next release. */
const unreleased = (changelog: string): string => /## Unreleased\n([^]*?)(?=\n## |$)/.exec(changelog)?.[1] ?? '';

test('every breaking change since the last release is named in CHANGELOG.md', async () => {
  // Before the first release nothing can break.
  const released = join(ROOT, 'schema/released.graphql');
  if (!existsSync(released)) return;
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  expect(await unnamed(readFileSync(released, 'utf8'), schema, unreleased(changelog))).toEqual([]);
});

describe('the comparison', () => {
  const released = 'type Query { port(id: ID!): Port } type Port { name: String! unlocode: String }';
  const current = buildSchema('type Query { port(id: ID!, lang: String): Port } type Port { name: String kind: Int }');

  test('finds what breaks, and lets pass what does not', async () => {
    const found = await unnamed(released, current, '');
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual(['Port.name', 'Port.unlocode']);
  });

  test('lets pass what the changelog names under "Unreleased"', async () => {
    const changelog = '# Changelog\n\n## Unreleased\n\n- `Port.unlocode` went.\n\n## 1.0.0\n\n- `Port.name` came.\n';
    expect(await unnamed(released, current, unreleased(changelog))).toEqual([expect.stringMatching(/^Port\.name: /)]);
  });
});
