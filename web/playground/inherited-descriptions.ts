import type { IntrospectionInputValue, IntrospectionQuery, IntrospectionType } from 'graphql';
import type { AnswerBody } from './graphql-request';

type Texts = ReadonlyMap<string, string>;
interface Member {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/**
 * An introspection in which each place has the description that the schema says elsewhere: of a field at its interface,
 * of a field of a connection at those of root fields, of an argument at the type Query and its fields, of a condition or
 * order at the field of the type. The editor shows only that of the place itself.
 */
export function withInheritedDescriptions(answer: AnswerBody): AnswerBody {
  const schema = (answer.data as unknown as IntrospectionQuery | null | undefined)?.__schema;
  if (!schema) return answer;
  const types = new Map(schema.types.map((type) => [type.name, type]));
  const fieldTexts = new Map(schema.types.map((type) => [type.name, textsOf(fieldsOf(type))]));
  const query = types.get(schema.queryType.name);
  const rootArguments = new Map([
    ...textsOf(fieldsOf(query).flatMap(({ args }) => args)),
    ...[...(query?.description ?? '').matchAll(ARGUMENT)].map(([, name, text]) => [name!, text!] as const),
  ]);
  const connections = textsOf(schema.types.filter(isConnection).flatMap(fieldsOf));
  const members = textsOf(schema.types.flatMap((type) => (type.kind === 'INPUT_OBJECT' ? type.inputFields : [])));
  const full = (type: IntrospectionType): IntrospectionType => {
    switch (type.kind) {
      case 'OBJECT':
      case 'INTERFACE': {
        const above = [...type.interfaces.map(({ name }) => fieldTexts.get(name)), isConnection(type) && connections];
        const fields = type.fields.map((field) => ({
          ...described(field, longest(above.map((texts) => (texts ? texts.get(field.name) : undefined)))),
          args: field.args.map((argument) => described(argument, rootArguments.get(argument.name))),
        }));
        return { ...type, fields };
      }
      case 'INPUT_OBJECT': {
        const own = fieldTexts.get(type.name.replace(/(Where|Order)$/, ''));
        const text = ({ name }: IntrospectionInputValue) => own?.get(name) ?? members.get(name);
        return { ...type, inputFields: type.inputFields.map((field) => described(field, text(field))) };
      }
      default:
        return type;
    }
  };
  return { ...answer, data: { __schema: { ...schema, types: schema.types.map(full) } } };
}

/** An argument that the description of Query explains. */
const ARGUMENT = /^- (\w+): (.*)$/gm;

const isConnection = ({ name }: IntrospectionType): boolean => name.endsWith('Connection');

/** With the text, where it says more: all that the member says itself, or where it says nothing. */
function described<T extends Member>(member: T, text: string | undefined): T {
  return text?.startsWith(member.description ?? '') ? { ...member, description: text } : member;
}

const fieldsOf = (type: IntrospectionType | undefined) =>
  type?.kind === 'OBJECT' || type?.kind === 'INTERFACE' ? type.fields : [];

/** The first description of each name. */
function textsOf(members: readonly Member[]): Texts {
  const texts = new Map<string, string>();
  for (const { name, description } of members) if (description && !texts.has(name)) texts.set(name, description);
  return texts;
}

const longest = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), undefined);
