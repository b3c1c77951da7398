import * as z from 'zod';
import type { Asking } from '../../asking';
import type { Facts } from '../facts';
import { CERTAINTIES } from '../../../model/certainty';
import { isIsoDay } from '../../../model/values/day';
import { isLanguageTag } from '../../../model/values/language';
import type { OwnProperties } from '../../own-properties';

/** What a call of a tool has at hand. */
export interface ToolContext {
  readonly asking: Asking;
  readonly facts: Facts;
  /** What entities have of their own. */
  readonly properties: OwnProperties;
}

/** What an agent may call. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  /** Answers in text. Throws RefusedOperation, and MistakenCall for what the call itself has wrong. */
  run(asked: z.output<Input>, context: ToolContext): Promise<string>;
}

export const tool = <Input extends z.ZodObject>(declared: Tool<Input>): Tool<Input> => declared;

/** A call that cannot be answered, with the one that leads on. */
export class MistakenCall extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly code: 'BAD_USER_INPUT' | 'NOT_FOUND' = 'BAD_USER_INPUT',
  ) {
    super(message);
  }
}

export const unknownId = (id: string): MistakenCall =>
  new MistakenCall(
    `The graph has no "${id}".`,
    `Ids come from other tools. Call search with {"text": ${JSON.stringify(id.replace(/^[a-z]+:/, '').replaceAll('-', ' '))}}.`,
    'NOT_FOUND',
  );

/** The language of names and sentences. */
export const lang = z
  .string()
  .refine(isLanguageTag, { error: ({ input }) => `"${String(input)}" is no language tag (BCP 47), such as zh` })
  .optional()
  .describe('Language of names, as a BCP 47 tag: en (default), zh, ru, kk');

export const day = z
  .string()
  .refine(isIsoDay, { error: ({ input }) => `"${String(input)}" is no day, such as 2009-01-31` })
  .optional();

/** A day that all of an answer is about. */
export const asOf = day.describe('Only what holds on this day, YYYY-MM-DD');

/** How surely things hold on that day. */
export const certainty = z
  .enum(CERTAINTIES)
  .optional()
  .describe(
    'With asOf: CERTAIN, PRESUMED (default), or POSSIBLE, which also shows what is not known to have begun, or not to have ended',
  );

/** The answers of all tools but `query` have at most so many tokens. */
export const BUDGET = 4_000;
