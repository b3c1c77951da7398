import { IsOptional, Matches, Max, MaxLength, Min, ValidateBy, matches, max, maxLength, min } from 'class-validator';
import type { ValidationArguments, ValidationOptions } from 'class-validator';
import type { PropertyDefinition } from './definitions';
import { isPropertyType, type PropertyType, type ScalarName } from './property-type';
import { parseEdtf } from './values/edtf';
import { isIsoDay, isIsoMoment } from './values/day';
import { isLanguageTag, type Localized } from './values/language';

/** Declares class-validator's rules for a property. What is nullable, derived or has a default may be absent. */
export function PropertyValidation(property: PropertyDefinition): PropertyDecorator {
  return (prototype, name) => {
    const options = { each: property.list };
    // A type that seal() will refuse has no rule to check.
    const decorators: PropertyDecorator[] = isPropertyType(property.type) ? [typeRule(property.type, options)] : [];
    if (mayBeAbsent(property)) decorators.push(IsOptional());
    decorators.push(...limitsOf(property).map(({ decorator }) => decorator(options)));
    for (const decorator of decorators) decorator(prototype, name);
  };
}

/**
 * Yields a function that tells whether a value keeps all rules that are declared for a property, as class-validator
 * would find. It says nothing of why, and takes a tiny part of the time.
 */
export function rulesOn(property: PropertyDefinition): (value: unknown) => boolean {
  const { type, list } = property;
  const holding = [
    ...(isPropertyType(type) ? [ruleOf(type).holds] : []),
    ...limitsOf(property).map(({ holds }) => holds),
  ];
  const keeps = (value: unknown): boolean => holding.every((holds) => holds(value));
  const optional = mayBeAbsent(property);
  return (value) => {
    if (value === undefined || value === null) return optional;
    return list && Array.isArray(value) ? value.every(keeps) : keeps(value);
  };
}

const mayBeAbsent = ({ nullable, derived, default: value }: PropertyDefinition): boolean =>
  nullable || derived || value !== undefined;

interface Limit {
  readonly decorator: (options: ValidationOptions) => PropertyDecorator;
  readonly holds: (value: unknown) => boolean;
}

/** The rules of a property beyond its type, each as class-validator's decorator and as its function. */
function limitsOf({ rules }: PropertyDefinition): Limit[] {
  const limit = <T, V>(
    bound: T | undefined,
    decorator: (bound: T, options: ValidationOptions) => PropertyDecorator,
    holds: (value: V, bound: T) => boolean,
  ): Limit[] =>
    bound === undefined
      ? []
      : [{ decorator: (options) => decorator(bound, options), holds: (value) => holds(value as V, bound) }];
  return [
    ...limit(rules.min, Min, min),
    ...limit(rules.max, Max, max),
    ...limit(rules.maxLength, MaxLength, maxLength),
    ...limit(rules.pattern, Matches, (value: string, pattern: RegExp) => matches(value, pattern)),
  ];
}

interface Rule {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

function typeRule(type: PropertyType, options: ValidationOptions): PropertyDecorator {
  const { expected, holds } = ruleOf(type);
  const validator = {
    validate: holds,
    defaultMessage: (a?: ValidationArguments) => `${a?.property} must be ${expected}`,
  };
  return ValidateBy({ name: 'type', validator }, options);
}

function ruleOf(type: PropertyType): Rule {
  switch (type.kind) {
    case 'scalar':
      return SCALAR_RULES[type.scalar];
    case 'enum': {
      const values = Object.keys(type.enum.values);
      return { expected: `one of ${values.join(', ')}`, holds: (v) => typeof v === 'string' && values.includes(v) };
    }
    case 'text':
      return {
        expected: 'text, or texts by language tag',
        holds: (v) =>
          Array.isArray(v) && (v as Partial<Localized>[]).every((t) => isText(t.value) && isText(t.language)),
      };
    case 'reference':
      return { expected: 'the id of a node', holds: isText };
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const textRule = (expected: string, holds: (text: string) => boolean) => ({
  expected,
  holds: (value: unknown) => typeof value === 'string' && holds(value),
});

const SCALAR_RULES: Record<ScalarName, Rule> = {
  ID: { expected: 'an id', holds: isText },
  String: { expected: 'text', holds: isText },
  Int: { expected: 'a whole number', holds: (v) => Number.isInteger(v) && Math.abs(v as number) < 2 ** 31 },
  Float: { expected: 'a number', holds: (v) => typeof v === 'number' && Number.isFinite(v) },
  Boolean: { expected: 'true or false', holds: (v) => typeof v === 'boolean' },
  Date: textRule('a day such as 2008-03-03', isIsoDay),
  DateTime: textRule('a moment such as 2021-08-01T15:33:20', isIsoMoment),
  Edtf: textRule('a date such as 2008, 2008-03, 2008-03-03, 2007-12-13/2007-12-14 or [2007-09..2007-12-13]', (t) =>
    Boolean(parseEdtf(t)),
  ),
  Language: textRule('a language tag such as en or zh-Hans', isLanguageTag),
  Duration: textRule('an ISO 8601 duration such as P3Y', (t) => /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(t)),
};
