import * as z from 'zod';
import { didYouMean } from '../../../errors';
import { relationshipSlice, relationshipTypeOf, rootFieldSlice, typeSlice } from '../type-slice';
import { MistakenCall, tool } from './tool';

/** Most tokens of a slice of the schema. */
export const SLICE = 2_000;

export const describeType = tool({
  name: 'describe_type',
  title: 'Describe a type',
  description:
    'A type of the GraphQL schema with its fields in brief and a query that runs. Without a name the root fields. Names: entities such as Port, relationships such as PilotedAt, filters such as PortWhere, enumerations, root fields.',
  input: z.object({ name: z.string().default('Query') }),
  run: ({ name }, { asking: { schema } }) => {
    const type = schema.getType(name);
    if (type && !name.startsWith('__')) return Promise.resolve(typeSlice(schema, type, SLICE));
    const known = Object.keys(schema.getTypeMap()).filter((one) => !one.startsWith('__'));
    const root = schema.getQueryType()!.getFields()[name];
    if (root) return Promise.resolve(rootFieldSlice(root, SLICE));
    const relationship = relationshipTypeOf(schema, name);
    if (relationship) return Promise.resolve(relationshipSlice(schema, relationship, SLICE));
    const near = didYouMean(name, known) ?? known.find((one) => one.toLowerCase() === name.toLowerCase());
    const next = near ? `Call describe_type with {"name": "${near}"}.` : 'Call describe_type without a name.';
    throw new MistakenCall(`The schema has no type "${name}".`, next, 'NOT_FOUND');
  },
});
