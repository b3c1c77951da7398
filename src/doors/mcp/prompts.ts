import * as z from 'zod';

interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly args: z.ZodObject;
  readonly text: (given: Readonly<Record<string, string>>) => string;
}

const CITE =
  'State only what the tools of customs-graph return. Put the claim ids behind each statement, and list the citations at the end. Say so where sources disagree, where something is a plan and no fact, and where the graph does not know.';

/** Three kinds of question. */
export const PROMPTS: readonly Prompt[] = [
  {
    name: 'sourced_answer',
    title: 'Answer from sources',
    description: 'A question answered with the sentences behind each statement',
    args: z.object({ question: z.string() }),
    text: ({ question }) =>
      `${question}\n\nSearch for what the question names, read what is known of it, and call evidence for what you state. ${CITE}`,
  },
  {
    name: 'state_of_cooperation',
    title: 'State of cooperation',
    description: 'What two countries or administrations have agreed, tried and put in force',
    args: z.object({ one: z.string(), other: z.string(), day: z.string().optional().describe('YYYY-MM-DD') }),
    text: ({ one, other, day }) =>
      `What have ${one} and ${other} agreed, tried and put in force in customs matters${day ? `, as of ${day}` : ''}? Find both by search, then use compare, path and timeline, of countries and of their customs administrations. ${CITE}`,
  },
  {
    name: 'check_statement',
    title: 'Check a statement',
    description: 'Whether the sources bear a statement out, contradict it, or say nothing of it',
    args: z.object({ statement: z.string() }),
    text: ({ statement }) =>
      `Check this statement: "${statement}". Look for claims by its wording and for the facts it names, read the evidence and what is disputed. Conclude: supported, contradicted, or not known here. ${CITE}`,
  },
];
