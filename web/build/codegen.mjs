import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EXTENSION = '.generated.ts';

/** The enumerations of the schema, which the types of answers are made of. */
const ENUMERATIONS = 'enumerations.generated.ts';

/**
 * Writes `name.generated.ts` beside each `name.graphql` of a folder: its operations and fragments as documents, with
 * the types of their variables and answers. A file whose content stays the same is left untouched.
 */
export async function generateDocuments(folder) {
  const { buildSchema, parse } = await import('graphql');
  const { codegen } = await import('@graphql-codegen/core');
  const { preset } = await import('@graphql-codegen/near-operation-file-preset');
  const clients = await import('../../clients/codegen.js');
  const plugins = {
    typescript: await import('@graphql-codegen/typescript'),
    'typescript-operations': await import('@graphql-codegen/typescript-operations'),
    'typed-document-node': await import('@graphql-codegen/typed-document-node'),
    add: await import('@graphql-codegen/add'),
  };
  const sdl = readFileSync(clients.schema, 'utf8');
  const schema = parse(sdl);
  const documents = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ location: join(folder, name), document: parse(readFileSync(join(folder, name), 'utf8')) }));
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: folder,
    config: {
      ...clients.config,
      useTypeImports: true,
      inlineFragmentTypes: 'combine',
      documentMode: 'documentNodeImportFragments',
      dedupeFragments: true,
    },
    schema,
    schemaAst: buildSchema(sdl),
    documents,
    plugins: [{ 'typescript-operations': {} }, { 'typed-document-node': {} }],
    pluginMap: plugins,
    presetConfig: { extension: EXTENSION, baseTypesPath: join('graphql', ENUMERATIONS) },
    documentTransforms: [],
    profiler: { run: (work) => work() },
  });
  const enumerations = {
    ...{ filename: join(folder, 'graphql', ENUMERATIONS), schema, config: { ...clients.config, onlyEnums: true } },
    ...{ documents: [], plugins: [{ typescript: {} }], pluginMap: plugins },
  };
  for (const output of [enumerations, ...outputs]) writeChanged(output.filename, await codegen(output));
}

function writeChanged(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
