import { byKey, grouped } from '../../dataset/grouped';
import { entityFile, entityTypesOfFiles } from '../../dataset/interpret/files';
import { schemaOfFile } from '../../dataset/json-schema/seed-schemas';
import type { Registry } from '../../model/registry';

const OTHER_FILES = ['agreements/*.yaml', 'documents/*.yaml', 'contradictions.yaml', 'dataset.yaml', 'retired.yaml'];

/** The settings of Visual Studio Code in `text`, with the schema that each file of the data set follows. */
export function editorSettings(registry: Registry, text: string): string {
  const files = [...entityTypesOfFiles(registry).map((type) => `entities/${entityFile(type)}.yaml`), ...OTHER_FILES];
  const bySchema = [...grouped(files, (file) => `schema/seed/${schemaOfFile(file.replace('*', 'any'))}`)].sort(byKey);
  const paths = bySchema.map(([schema, of]) => [schema, of.map((file) => `seed/${file}`)] as const);
  const schemas = Object.fromEntries(paths.map(([schema, of]) => [schema, of.length > 1 ? of : of[0]]));
  const others = JSON.parse(text) as object;
  return `${JSON.stringify({ ...others, 'yaml.schemas': schemas }, null, 2)}\n`;
}
