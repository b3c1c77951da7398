import { validateSync } from 'class-validator';
import type { PropertyDefinition } from '../../model/definitions';
import type { EntityType, RelationshipType } from '../../model/sealed-types';
import type { Draft, DraftNode, DraftRelationship } from '../draft';
import { article, showValue } from '../show-value';
import type { Problems } from '../problems';
import { meantValue } from './meant-value';
import { CLAIM } from '../vocabulary';
import type { Where } from '../where';

type Record = DraftNode | DraftRelationship;
type Class = new () => object;

/** Checks each record by the rules on its class and on the classes of its interfaces. */
export function checkClasses(draft: Draft, problems: Problems): void {
  for (const record of [...draft.nodes.values(), ...draft.relationships.values()]) {
    const missing = missingProperties(record.type).filter(({ name }) => !record.properties.has(name));
    for (const property of missing) {
      // A claim writes its statement under "says".
      const name = record.type.name === CLAIM && property.name === 'statement' ? 'says' : property.name;
      problems.add(record.where, `${name} is missing: ${subject(record)} needs it.`);
    }
    const passed = new Set(missing.map(({ name }) => name));
    const classes = [record.type, ...record.type.interfaces.map((name) => draft.registry.type(name))];
    for (const { definition } of classes) checkClass(definition.target, record, passed, problems);
  }
}

const missingProperties = (type: EntityType | RelationshipType): PropertyDefinition[] =>
  [...type.properties.values()].filter(
    (property) => !property.nullable && !property.derived && property.default === undefined,
  );

const subject = ({ type }: Record): string => (type.kind === 'entity' ? article(type.name) : type.type);

/** Notes what class-validator finds, once for each property. */
function checkClass(target: Class, record: Record, passed: Set<string>, problems: Problems): void {
  const instance = Object.assign(new target(), Object.fromEntries(record.properties));
  for (const { property, constraints } of validateSync(instance, { forbidUnknownValues: false })) {
    if (passed.has(property)) continue;
    passed.add(property);
    // A value of the wrong type breaks the other rules too; only the first of them says why.
    const message = constraints?.['type'] ?? Object.values(constraints ?? {}).join('; ');
    const value = record.properties.get(property);
    const where: Where = record.places.get(property) ?? record.where;
    const definition = record.type.properties.get(property);
    const meant = definition && meantValue(definition, showValue(value));
    problems.add(where, `${sentence(message)}, not "${showValue(value)}".`, meant);
  }
}

/** class-validator's own messages write a pattern as "match /.../ regular expression". */
const sentence = (message: string): string =>
  message.replace(/^each value in /, '').replace(/ regular expression$/, '');
