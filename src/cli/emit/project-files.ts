import { SETTINGS } from '../../config/settings';
import { entityFile, entityTypesOfFiles } from '../../dataset/interpret/files';
import { schemaOfFile } from '../../dataset/json-schema/seed-schemas';
import { byKey, grouped } from '../../model/grouped';
import type { Registry } from '../../model/registry';
import { domainParts, PARTS, projectRegistry, type DeclaredClass } from './declared-classes';
import { documentWith, readText } from './generated-block';

/** What else in the project derives from the code: the list of the domain's classes, and the texts on settings. */
export function projectFiles(root: string): Map<string, string> {
  return new Map([
    ['src/entities/index.ts', domainIndex(domainParts())],
    ['.vscode/settings.json', editorSettings(projectRegistry(), readText(root, '.vscode/settings.json') ?? '{}')],
    ['.env.example', envExample()],
    ...documentWith(root, 'docs/settings.md', 'settings', settingsTable()),
  ]);
}

const HEAD = `/*
 * Written by \`npm run emit\` from the classes in this folder. New ones come at the end of their part. The schema shows
 * types and fields in this order: a line of DOMAIN may be moved, and stays where it is put.
 */`;

/** The text of src/entities/index.ts, which lists the classes of each part. */
export function domainIndex(parts: readonly (readonly DeclaredClass[])[]): string {
  const classes = parts.flat();
  const imports = [...new Set(classes.map(({ file }) => file))].map((file) => {
    const names = classes.flatMap((declared) => (declared.file === file ? [declared.target.name] : [])).sort();
    return `import { ${names.join(', ')} } from './${file.slice(0, -'.ts'.length)}';`;
  });
  const lists = parts.map((declared, part) =>
    [`  // ${PARTS[part]}`, ...declared.map(({ target }) => `  ${target.name},`)].join('\n'),
  );
  const domain = `/** Every class of the domain. */\nexport const DOMAIN = [\n${lists.join('\n\n')}\n] as const;`;
  return `${HEAD}\n${imports.join('\n')}\n\n${domain}\n`;
}

const OTHER_FILES = ['agreements/*.yaml', 'documents/*.yaml', 'contradictions.yaml', 'dataset.yaml', 'retired.yaml'];

/** The settings of Visual Studio Code in `text`, with the schema that each file of the data set follows. */
function editorSettings(registry: Registry, text: string): string {
  const files = [...entityTypesOfFiles(registry).map((type) => `entities/${entityFile(type)}.yaml`), ...OTHER_FILES];
  const bySchema = [...grouped(files, (file) => `schema/seed/${schemaOfFile(file.replace('*', 'any'))}`)].sort(byKey);
  const paths = bySchema.map(([schema, of]) => [schema, of.map((file) => `seed/${file}`)] as const);
  const schemas = Object.fromEntries(paths.map(([schema, of]) => [schema, of.length > 1 ? of : of[0]]));
  const others = JSON.parse(text) as object;
  return `${JSON.stringify({ ...others, 'yaml.schemas': schemas }, null, 2)}\n`;
}

/** The table of settings in Markdown, one row a variable. */
export function settingsTable(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = SETTINGS.map(
    ({ name, default: byDefault, description }) =>
      `| \`${name}\` | ${byDefault === '' ? '' : `\`${byDefault}\``} | ${cell(description)} |`,
  );
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n') + '\n';
}

/** The text of `.env.example`: every variable with its default, all commented out. */
export function envExample(): string {
  const head = '# Settings of customs-graph. Copy this file to .env and take the # away from what you change.';
  const entries = SETTINGS.map(
    ({ name, default: byDefault, description }) => `# ${description}\n#${name}=${byDefault}`,
  );
  return [head, ...entries].join('\n\n') + '\n';
}
