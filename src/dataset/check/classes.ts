import { validateSync } from 'class-validator';
import { didYouMean } from '../../errors';
import type { PropertyDefinition, TypeDefinition } from '../../model/definitions';
import { lazilyFor } from '../../model/lazily';
import { rulesOn } from '../../model/property-validation';
import type { AnyType } from '../../model/sealed-types';
import { parseEdtf } from '../../model/values/edtf';
import { article, showValue } from '../../model/wording';
import {
  placeIn,
  requiredProperties,
  type Draft,
  type DraftName,
  type DraftNode,
  type DraftRelationship,
} from '../draft';
import type { Problems } from '../problems';
import { recordOf } from '../source-tree';
import { CLAIM } from '../vocabulary';

type Record = DraftNode | DraftName | DraftRelationship;

/** Checks each record by the rules on its class and on the classes of its interfaces. */
export function checkClasses(draft: Draft, problems: Problems): void {
  const rulesOf = lazilyFor((type: AnyType) => ({
    required: requiredProperties(type),
    classes: [type, ...type.interfaces.map((name) => draft.registry.type(name))].map(({ definition }) => definition),
  }));
  for (const record of draft.records()) {
    const { required, classes } = rulesOf(record.type);
    const missing = required.filter(({ name }) => !record.properties.has(name));
    for (const property of missing) {
      // A claim writes its statement under "says".
      const name = record.type.name === CLAIM && property.name === 'statement' ? 'says' : property.name;
      const message = `${name} is missing: ${subject(record)} needs it.`;
      problems.addDependent([...idsOf(record), recordOf(record.where)], record.where, message);
    }
    const passed = new Set(missing.map(({ name }) => name));
    for (const definition of classes) {
      // class-validator takes far longer, and is asked only where it has something to say.
      if (!keepsRules(definition, record.properties) && isAsked(definition, record))
        checkClass(definition.target, record, passed, problems);
    }
  }
  for (const name of draft.datedNames()) {
    const others = [...name.type.properties.keys()].filter((property) => !name.properties.has(property));
    checkClass(name.type.definition.target, name, new Set(others), problems);
  }
}

/** Whether a record gives one of the properties that the class itself declares a value of its own, not the default. */
const isAsked = ({ properties: declared }: TypeDefinition, { properties }: Record): boolean =>
  declared.some(({ name, default: value }) => properties.has(name) && properties.get(name) !== value);

const rulesByProperty = lazilyFor(({ properties }: TypeDefinition) =>
  properties.map((property) => ({ name: property.name, holds: rulesOn(property) })),
);

const keepsRules = (definition: TypeDefinition, properties: Record['properties']): boolean =>
  rulesByProperty(definition).every(({ name, holds }) => holds(properties.get(name)));

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

/** The value that was probably meant by one that breaks the rules of its property, if any. */
function meantValue({ type }: PropertyDefinition, value: string): string | undefined {
  if (type.kind === 'enum') return didYouMean(value, Object.keys(type.enum.values));
  if (type.kind !== 'scalar') return undefined;
  if (type.scalar === 'Boolean') {
    const word = value.toLowerCase();
    return YES.includes(word) ? 'true' : NO.includes(word) ? 'false' : undefined;
  }
  return type.scalar === 'Edtf' || type.scalar === 'Date' ? meantDate(value) : undefined;
}

const YES = ['yes', 'y', 'on'];
const NO = ['no', 'n', 'off'];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Forms in which people write dates, and in which order year, month and day stand in them. */
const FORMS: readonly (readonly [RegExp, readonly ('year' | 'month' | 'day')[]])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{4})[-/.](\d{1,2})$/, ['year', 'month']],
  [/^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/, ['year', 'month', 'day']],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ['day', 'month', 'year']],
  [/^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/i, ['day', 'month', 'year']],
  [/^([a-z]{3})[a-z]* (\d{4})$/i, ['month', 'year']],
];

/** The date in EDTF, when the text is one in another form, or an interval or range that runs backwards. */
function meantDate(text: string): string | undefined {
  const turned = [
    text.replace(/^([^/]+)\/([^/]+)$/, '$2/$1'),
    text.replace(/^\[(.*)\.\.(.*)\]$/, '[$2..$1]'),
    text.replace(/^(?:\[(.*)\.\.(.*)|(.*)\.\.(.*))\]?$/, '[$1$3..$2$4]'),
  ];
  const written = FORMS.flatMap(([form, order]) => {
    const parts = form.exec(text.trim())?.slice(1);
    if (!parts) return [];
    const part = (name: 'year' | 'month' | 'day'): string | undefined => parts[order.indexOf(name)];
    const month = part('month')!;
    const number = /^\d/.test(month) ? month : String(MONTHS.indexOf(month.toLowerCase()) + 1);
    const two = (digits: string | undefined): string[] => (digits === undefined ? [] : [digits.padStart(2, '0')]);
    return [[part('year'), ...two(number), ...two(part('day'))].join('-')];
  });
  return [...turned, ...written].find((date) => date !== text && parseEdtf(date));
}
