import { getIntrospectionQuery, getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { IntrospectionWriter, type AskedOperation } from './introspection-writer';
import { turn } from '../../model/admission';
import { WrittenAnswer } from './written-answer';

/** Most characters of introspection beside other fields, for which graphql-js makes it without a stop. */
const MOST_BESIDE = 100_000;
/** Longest time in which nobody else is served. */
const SLICE_MS = 10;

/** All that can be asked of a schema once. */
const ORDINARY = getIntrospectionQuery({
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  experimentalDirectiveDeprecation: true,
  oneOf: true,
});

/**
 * Answers introspection, in slices between which others are served. An answer may be half as long again as the whole
 * schema told once.
 */
export class Introspection {
  /** Settles when all that were asked for are made. */
  private line: Promise<unknown> = Promise.resolve();
  private longest: Promise<number> | undefined;

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * How an operation with introspection is answered: by this function, or by graphql-js when it asks for other things
   * too or has no introspection. Throws LIMIT_EXCEEDED for too much of it beside other things.
   */
  answering(asked: AskedOperation): (() => Promise<WrittenAnswer>) | undefined {
    const writer = new IntrospectionWriter(this.schema, asked, MOST_BESIDE);
    const names = [...writer.rootFields.values()];
    if (names.every((name) => name.startsWith('__'))) return () => this.answer(asked);
    if (names.some((name) => name.startsWith('__'))) writer.write();
    return undefined;
  }

  /** Throws LIMIT_EXCEEDED. */
  private async answer(asked: AskedOperation): Promise<WrittenAnswer> {
    // One after another, or what is half done of many would fill the memory.
    const made = this.line.then(() => this.make(asked));
    this.line = made.catch(() => undefined);
    const answer = await made;
    // To send it takes time, too.
    await turn();
    return answer;
  }

  private async make(asked: AskedOperation): Promise<WrittenAnswer> {
    const limit = await (this.longest ??= this.written(ordinary(), Infinity).then(({ length }) => 1.5 * length));
    return WrittenAnswer.of(await this.written(asked, limit));
  }

  private async written(asked: AskedOperation, limit: number): Promise<string> {
    const writer = new IntrospectionWriter(this.schema, asked, Math.ceil(limit));
    for (;;) {
      await turn();
      const text = writer.write(performance.now() + SLICE_MS);
      if (text !== undefined) return text;
    }
  }
}

function ordinary(): AskedOperation {
  const document = parse(ORDINARY);
  return { document, operation: getOperationAST(document)!, variables: {} };
}
