import { validateSync } from 'class-validator';
import fc from 'fast-check';
import type { PropertyDefinition } from '../../src/model/definitions';
import { rulesOn } from '../../src/model/property-validation';
import { registry } from '../support/domain';

const types = [...registry.entities.values(), ...registry.interfaces.values(), ...registry.relationships.values()];
const properties = types.flatMap(({ definition }) =>
  definition.properties.map((property): [string, new () => object, PropertyDefinition] => [
    `${definition.name}.${property.name}`,
    definition.target,
    property,
  ]),
);

const TEXTS = ['', ' ', 'x', 'CN', 'FACT', 'NORMAL', '2008', '2008-03', '2008-02-30', '2008-03-03', 'en', 'P3Y', 'a:b'];
const single = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS, 'x'.repeat(3000), 'https://example.org/', '2021-08-01T15:33:20'),
  fc.constantFrom<unknown>(0, -1, 1.5, 200, 2 ** 31, NaN, Infinity, true, null, undefined, {}),
  fc.string(),
  fc.constantFrom<unknown>([{ language: 'en', value: 'x' }], [{ language: 'en', value: ' ' }], [{ language: '' }]),
);

test.each(properties)('the rules on %s are those of class-validator', (_, target, property) => {
  const keepsRules = rulesOn(property);
  const values = property.type.kind === 'enum' ? Object.keys(property.type.enum.values) : [];
  // Readers let no list with nothing in a place come this far.
  const item = single.filter((one) => one !== null && one !== undefined);
  const value = fc.oneof(single, fc.array(item, { maxLength: 3 }), ...values.map((one) => fc.constant(one)));
  fc.assert(
    fc.property(value, (given) => {
      const instance = Object.assign(new target(), { [property.name]: given });
      const found = validateSync(instance, { forbidUnknownValues: false }).filter(
        (error) => error.property === property.name,
      );
      expect(keepsRules(given)).toBe(found.length === 0);
    }),
  );
});
