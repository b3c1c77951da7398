import { validateSync } from 'class-validator';

import { placeIn, requiredProperties, type Draft, type DraftNode, type DraftRelationship } from '../draft';
import { article, showValue } from '../show-value';
import type { Problems } from '../problems';
import { meantValue } from './meant-value';
import { CLAIM } from '../vocabulary';
import { recordOf } from '../where';

type Record = DraftNode | DraftRelationship;

/** Checks each record by the rules on its class and on the classes of its interfaces. */
export function checkClasses(draft: Draft, problems: Problems): void {
  for (const record of draft.records()) {
    const missing = requiredProperties(record.type).filter(({ name }) => !record.properties.has(name));
    for (const property of missing) {
      // A claim writes its statement under "says".
      const name = record.type.name === CLAIM && property.name === 'statement' ? 'says' : property.name;
      const message = `${name} is missing: ${subject(record)} needs it.`;
      problems.addDependent([...idsOf(record), recordOf(record.where)], record.where, message);
    }
    const passed = new Set(missing.map(({ name }) => name));
    const classes = [record.type, ...record.type.interfaces.map((name) => draft.registry.type(name))];
    for (const { definition } of classes) checkClass(definition.target, record, passed, problems);
  }
}

const idsOf = (record: Record): string[] => ('from' in record ? [record.from, record.to] : [record.id]);

const subject = ({ type }: Record): string => (type.kind === 'entity' ? article(type.name) : type.type);

/** Notes what class-validator finds, once for each property. */
function checkClass(target: new () => object, record: Record, passed: Set<string>, problems: Problems): void {
  const instance = Object.assign(new target(), Object.fromEntries(record.properties));
  for (const { property, constraints } of validateSync(instance, { forbidUnknownValues: false })) {
    if (passed.has(property)) continue;
    passed.add(property);
    // A value of the wrong type breaks the other rules too; only the first of them says why.
    const message = constraints?.['type'] ?? Object.values(constraints ?? {}).join('; ');
    const value = record.properties.get(property);
    const definition = record.type.properties.get(property);
    const meant = definition && meantValue(definition, showValue(value));
    problems.add(placeIn(record, property), `${sentence(message)}, not "${showValue(value)}".`, meant);
    problems.unread.part(...idsOf(record));
  }
}

/** class-validator's own messages write a pattern as "match /.../ regular expression". */
const sentence = (message: string): string =>
  message.replace(/^each value in /, '').replace(/ regular expression$/, '');
