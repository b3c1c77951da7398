import {
  getNamedType,
  GraphQLError,
  isInputObjectType,
  Kind,
  NoFragmentCyclesRule,
  parse,
  print,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { bytesOfDocument } from '../../compiler/prepared-operations';
import { cacheShares, largestKept } from '../../config/cache-shares';
import type { Limits } from '../../config/config';
import type { CacheCounts } from '../../model/cache-counts';
import { TOO_MANY_COMPARISONS, excessIn, unsafeDocument, type Barred } from './input-guard';
import { MOST_ERRORS, barredError } from './request-errors';
import type { TrustedDocuments } from './trusted-documents';

/** What became of the text of a document. */
export type FoundDocument =
  | { readonly kind: 'document'; readonly document: DocumentNode }
  | { readonly kind: 'barred'; readonly problem: Barred }
  | { readonly kind: 'invalid'; readonly code: InvalidCode; readonly errors: readonly GraphQLError[] };

type InvalidCode = 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED';

export interface DocumentOptions {
  readonly limits: Pick<Limits, 'maxTokens' | 'maxAliases' | 'preparedOperations' | 'cacheBytes'>;
  readonly introspection: boolean;
  /** The only documents to find; any, when undefined. */
  readonly trusted?: TrustedDocuments | undefined;
}

/** Finds documents by their text, and texts by the hash or id that stands for them. */
export class Documents {
  private readonly valid: LRUCache<string, DocumentNode>;
  /** Texts that clients sent along with their hash. */
  private readonly persisted: LRUCache<string, string>;
  private readonly asked = { documents: { hits: 0, misses: 0 }, persisted: { hits: 0, misses: 0 } };
  private readonly rules;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: DocumentOptions,
  ) {
    const { limits, introspection } = options;
    const { documents, persisted } = cacheShares(limits.cacheBytes);
    const max = limits.preparedOperations;
    this.valid = new LRUCache({
      max,
      maxSize: documents,
      maxEntrySize: largestKept(documents),
      sizeCalculation: bytesOfDocument,
    });
    this.persisted = new LRUCache({ max, maxSize: persisted, sizeCalculation: (text) => 2 * text.length });
    const hidden = introspection ? [] : [hiddenSchema];
    this.rules = [...specifiedRules, oneOfVariables, ...hidden];
  }

  get caches(): Readonly<Record<'documents' | 'persisted', CacheCounts>> {
    const { valid, persisted, asked } = this;
    return {
      documents: { ...asked.documents, size: valid.size, bytes: valid.calculatedSize },
      persisted: { ...asked.persisted, size: persisted.size, bytes: persisted.calculatedSize },
    };
  }

  /** Whether the document of a text is kept from before. */
  knows(text: string): boolean {
    return this.valid.has(text);
  }

  /**
   * The document of a text, parsed and valid. Never throws.
   *
   * @param isOwn whether the text is the server's own, which need not be among the trusted; a client's of the same must
   */
  find(text: string, isOwn = false): FoundDocument {
    const key = isOwn && this.options.trusted ? OWN + text : text;
    const known = this.valid.get(key);
    count(this.asked.documents, known);
    if (known) return { kind: 'document', document: known };
    const problem = unsafeDocument(text) ?? (isOwn ? undefined : this.options.trusted?.bars(text));
    if (problem) return { kind: 'barred', problem };
    const found = this.parsed(text);
    if (found.kind === 'document') this.valid.set(key, found.document);
    return found;
  }

  /** The text that a hash stands for, or the id of a trusted document; a hash may have `sha256:` before it. */
  textOf(id: string): string | undefined {
    const texts = this.options.trusted?.byId ?? this.persisted;
    const text = texts.get(id) ?? (id.startsWith(HASH_PREFIX) ? texts.get(id.slice(HASH_PREFIX.length)) : undefined);
    if (texts === this.persisted) count(this.asked.persisted, text);
    return text;
  }

  /** Keeps the text of a valid document for those who send its hash only; never beside trusted documents. */
  persist(hash: string, text: string): void {
    if (!this.options.trusted && this.knows(text)) this.persisted.set(hash, text);
  }

  private parsed(text: string): FoundDocument {
    try {
      const document = parse(text, { maxTokens: this.options.limits.maxTokens });
      const errors = this.errorsIn(document);
      if (errors.length === 0) return { kind: 'document', document };
      return { kind: 'invalid', code: 'GRAPHQL_VALIDATION_FAILED', errors };
    } catch (error) {
      // Parsing throws nothing else, and validation nothing.
      if (!(error instanceof GraphQLError)) throw error;
      return { kind: 'invalid', code: 'GRAPHQL_PARSE_FAILED', errors: [error] };
    }
  }

  private errorsIn(document: DocumentNode): readonly GraphQLError[] {
    const excess = excessIn(document, this.options.limits);
    if (!excess) {
      const errors = validate(this.schema, document, this.rules, { maxErrors: MOST_ERRORS });
      // graphql-js has a bound of its own for the same, and no more words for it.
      return errors.at(-1)?.message === 'Validation aborted.' ? [barredError(TOO_MANY_COMPARISONS)] : errors;
    }
    const circles = validate(this.schema, document, CIRCLES, { maxErrors: 1 });
    return circles.length > 0 ? circles.slice(0, 1) : [barredError(excess)];
  }
}

function count(asked: { hits: number; misses: number }, found: unknown): void {
  if (found === undefined) asked.misses += 1;
  else asked.hits += 1;
}

/** Stands before texts of the server in what is kept; no client's begins so. */
const OWN = '\0';

/** Of a `documentId` that is a hash: GraphQL over HTTP, appendix A, "SHA256 hex document identifier". */
const HASH_PREFIX = 'sha256:';

/** What is excessive only because a fragment contains itself had better be told that. */
const CIRCLES = [NoFragmentCyclesRule];

/** A validation rule that refuses to tell of the schema. */
function hiddenSchema(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return;
      const extensions = { validationErrorCode: 'INTROSPECTION_DISABLED' };
      context.reportError(
        new GraphQLError('This server does not show its schema: introspection is off.', { nodes: [node], extensions }),
      );
    },
  };
}

/**
 * A validation rule for variables in input objects of which exactly one member is given: their type must be without
 * null. graphql-js 16 has this rule too, but overlooks objects that stand in a list.
 */
function oneOfVariables(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const declared = new Map(operation.variableDefinitions?.map((one) => [one.variable.name.value, one.type]));
      for (const { node, parentType } of context.getRecursiveVariableUsages(operation)) {
        if (!parentType || isInputObjectType(parentType)) continue;
        const [parent, type] = [getNamedType(parentType), declared.get(node.name.value)];
        if (!isInputObjectType(parent) || !parent.isOneOf || !type || type.kind === Kind.NON_NULL_TYPE) continue;
        const variable = `Variable "$${node.name.value}" is of type "${print(type)}"`;
        const message = `${variable} but must be non-nullable to be used for OneOf Input Object "${parent.name}".`;
        context.reportError(new GraphQLError(message, { nodes: [node] }));
      }
    },
  };
}
