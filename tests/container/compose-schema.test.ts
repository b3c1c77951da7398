import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { codeBlocks } from '../docs/markdown';
import { ROOT } from '../support/project-files';

/** As https://github.com/compose-spec/compose-spec publishes it (Apache-2.0; see NOTICE). */
const schema = JSON.parse(readFileSync(join(__dirname, 'compose-spec.json'), 'utf8')) as object;
// It names its meta-schema by an address of its own, draft 07 all the same.
const validator = new Ajv({ allErrors: true, strict: false, validateSchema: false });

const refusals = (text: string): string => (validator.validate(schema, parse(text)) ? '' : validator.errorsText());

const compose = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

test('docker-compose.yml is what the Compose Specification allows', () => expect(refusals(compose)).toBe(''));

test('so is the Compose file that the documentation adds to it', () => {
  const added = codeBlocks('docs/in-public.md').find(({ language }) => language === 'yaml')!;
  expect(refusals(added.text)).toBe('');
});

test.each([
  ['a misspelt key', 'read_only: true', 'readonly: true', 'additional properties'],
  ['a key that belongs elsewhere', 'services:', 'mem_limit: 1g\nservices:', 'additional properties'],
  ['a text where a list belongs', 'cap_drop: [ALL]', 'cap_drop: ALL', 'cap_drop must be array'],
  ['a list where a text belongs', 'stop_grace_period: 15s', 'stop_grace_period: [15s]', 'grace_period must be string'],
  ['a condition that there is not', 'condition: service_healthy', 'condition: healthy', 'one of the allowed values'],
])('%s is refused', (_what, right, wrong, why) => {
  expect(compose).toContain(right);
  expect(refusals(compose.replace(right, wrong))).toContain(why);
});
