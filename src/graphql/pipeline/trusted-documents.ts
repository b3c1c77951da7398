import { readFileSync } from 'node:fs';
import { parse, validate, type GraphQLSchema } from 'graphql';
import type { Config } from '../../config/config';
import { CustomsGraphError } from '../../errors';
import type { Barred } from './input-guard';
import { isObject } from './read-request';

/**
 * The only documents that a server runs, by their ids: those a client was built with, and none that somebody else made
 * up. Introspection is one of them or is refused, however small; /schema.graphql shows the schema where that is allowed.
 */
export class TrustedDocuments {
  private readonly texts: ReadonlySet<string>;

  constructor(readonly byId: ReadonlyMap<string, string>) {
    this.texts = new Set(byId.values());
  }

  /** Whether the text of a document is one of them, sign by sign. */
  admits(text: string): boolean {
    return this.texts.has(text);
  }

  /** What bars a text that is none of them. */
  bars(text: string): Barred | undefined {
    if (this.admits(text)) return undefined;
    const message = `This text is none of the ${this.byId.size} that this server runs.`;
    return { code: 'DOCUMENT_NOT_TRUSTED', message };
  }

  /** A line for each document that the schema refuses, such as one made for an earlier version of it. */
  problems(schema: GraphQLSchema): string[] {
    return [...this.byId].flatMap(([id, text]) => {
      const problem = problemOf(text, schema);
      return problem === undefined ? [] : `The trusted document ${JSON.stringify(id)} cannot be run: ${problem}`;
    });
  }
}

function problemOf(text: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(text))[0]?.message;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Those of the file that the configuration names; undefined when it names none. Throws as readTrustedDocuments does. */
export function trustedDocumentsOf({ trustedDocuments: file }: Pick<Config, 'trustedDocuments'>) {
  return file === undefined ? undefined : new TrustedDocuments(readTrustedDocuments(file));
}

/**
 * The documents of a file, by id. It holds a JSON object of texts by id, as GraphQL Code Generator and Relay write it,
 * or a manifest of persisted queries as Apollo's tools do.
 *
 * @throws CG_BAD_CONFIG for a file that cannot be read or has another form.
 */
export function readTrustedDocuments(file: string): ReadonlyMap<string, string> {
  const content = contentOf(file);
  const listed = content['format'] === 'apollo-persisted-query-manifest' ? content['operations'] : undefined;
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(listed)
    ? listed.map((one: { id?: unknown; body?: unknown } | null) => [one?.id, one?.body])
    : Object.entries(content);
  if (entries.length === 0) throw unusable(file, 'holds no operation');
  return new Map(
    entries.map(([id, text], index) => {
      if (typeof id === 'string' && id !== '' && typeof text === 'string' && text !== '') return [id, text];
      const which = typeof id === 'string' ? JSON.stringify(id) : `number ${index + 1}`;
      throw unusable(file, `has no text for the operation ${which}`);
    }),
  );
}

function contentOf(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw unusable(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw unusable(file, 'is not JSON');
  }
  if (isObject(content)) return content;
  throw unusable(file, 'is not a JSON object');
}

const unusable = (file: string, why: string) =>
  new CustomsGraphError('CG_BAD_CONFIG', `TRUSTED_DOCUMENTS names ${JSON.stringify(file)}, which ${why}.`, {
    hint: 'It takes {"<id>": "<text of the operation>", ...}, or a manifest of persisted queries of Apollo.',
  });
