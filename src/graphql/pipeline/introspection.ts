import { createHash } from 'node:crypto';
import { getIntrospectionQuery, getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { IntrospectionWriter, type AskedOperation } from './introspection-writer';
import { turn } from '../../model/admission';

/** Most characters of introspection beside other fields, for which graphql-js makes it without a stop. */
const MOST_BESIDE = 100_000;
/** Longest time in which nobody else is served. */
const SLICE_MS = 10;

const BEFORE = '{"data":';
const AFTER = '}\n';

/** The answer to an operation that asks for the schema alone, kept for whoever asks the same. */
export class SchemaAnswer {
  /** @param body of an answer without extensions, which many can send at the same time */
  constructor(readonly body: Buffer) {}

  /** The JSON of its data. */
  get text(): string {
    return this.body.toString('utf8', BEFORE.length, this.body.length - AFTER.length);
  }
}

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
 * Answers introspection, in slices between which others are served, and the same only once. An answer may be half as
 * long again as the whole schema told once.
 */
export class Introspection {
  private readonly kept: LRUCache<string, SchemaAnswer>;
  private readonly running: Map<string, Promise<SchemaAnswer>>;
  /** Settles when all that were asked for are made. */
  private line: Promise<unknown> = Promise.resolve();
  private longest: Promise<number> | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    /** Most bytes of the answers that are kept. */
    bytes: number,
  ) {
    this.running = new Map();
    this.kept = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ body }) => body.length,
    });
  }

  /**
   * How an operation with introspection is answered: by this function, or by graphql-js when it asks for other things
   * too or has no introspection. Throws LIMIT_EXCEEDED for too much of it beside other things.
   */
  answering(asked: AskedOperation): (() => Promise<SchemaAnswer>) | undefined {
    const writer = new IntrospectionWriter(this.schema, asked, MOST_BESIDE);
    const names = [...writer.rootFields.values()];
    if (names.every((name) => name.startsWith('__'))) return () => this.answer(asked);
    if (names.some((name) => name.startsWith('__'))) writer.write();
    return undefined;
  }

  /** Throws LIMIT_EXCEEDED. */
  private async answer(asked: AskedOperation): Promise<SchemaAnswer> {
    const key = keyOf(asked);
    let answer = this.kept.get(key);
    if (!answer) {
      let running = this.running.get(key);
      if (!running) {
        // One after another, or what is half done of many would fill the memory.
        running = this.line.then(() => this.make(asked, key)).finally(() => this.running.delete(key));
        this.running.set(key, running);
        this.line = running.catch(() => undefined);
      }
      answer = await running;
    }
    // To send it takes time, too.
    await turn();
    return answer;
  }

  private async make(asked: AskedOperation, key: string): Promise<SchemaAnswer> {
    const limit = await (this.longest ??= this.written(ordinary(), Infinity).then(({ length }) => 1.5 * length));
    const text = await this.written(asked, limit);
    const answer = new SchemaAnswer(Buffer.from(`${BEFORE}${text}${AFTER}`));
    this.kept.set(key, answer);
    return answer;
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

/** Of the same text and values, whichever parsed document it was. */
function keyOf({ document, operation, variables }: AskedOperation): string {
  const hash = createHash('sha256').update(document.loc!.source.body);
  return hash.update(`\n${operation.name?.value ?? ''}\n${JSON.stringify(variables)}`).digest('base64url');
}
