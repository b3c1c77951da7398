import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/config';
import { unsafeDocument, type Barred } from './input-guard';
import type { TrustedDocuments } from './trusted-documents';

/** What became of the text of a document. */
export type FoundDocument =
  | { readonly kind: 'document'; readonly document: DocumentNode }
  | { readonly kind: 'barred'; readonly problem: Barred }
  | { readonly kind: 'invalid'; readonly code: InvalidCode; readonly errors: readonly GraphQLError[] };

type InvalidCode = 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED';

export interface DocumentOptions {
  readonly limits: Pick<Limits, 'maxTokens' | 'maxAliases' | 'preparedOperations'>;
  readonly introspection: boolean;
  /** The only documents to find; any, when undefined. */
  readonly trusted?: TrustedDocuments | undefined;
}

/** Finds documents by their text, and texts by the hash or id that stands for them. */
export class Documents {
  private readonly valid: LRUCache<string, DocumentNode>;
  /** Texts that clients sent along with their hash. */
  private readonly persisted: LRUCache<string, string>;
  private readonly rules;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: DocumentOptions,
  ) {
    const { limits, introspection } = options;
    this.valid = new LRUCache({ max: limits.preparedOperations });
    this.persisted = new LRUCache({ max: limits.preparedOperations });
    const hidden = introspection ? [] : [hiddenSchema];
    this.rules = [...specifiedRules, ...hidden, boundedDocument(limits)];
  }

  /** The document of a text, parsed and valid. Never throws. */
  find(text: string): FoundDocument {
    const known = this.valid.get(text);
    if (known) return { kind: 'document', document: known };
    const problem = unsafeDocument(text) ?? this.options.trusted?.bars(text);
    if (problem) return { kind: 'barred', problem };
    const found = this.parsed(text);
    if (found.kind === 'document') this.valid.set(text, found.document);
    return found;
  }

  /** The text that a hash, or the id of a trusted document, stands for. */
  textOf(hash: string): string | undefined {
    const { trusted } = this.options;
    return trusted ? trusted.byId.get(hash) : this.persisted.get(hash);
  }

  /** Keeps the text of a valid document for those who send its hash only; never beside trusted documents. */
  persist(hash: string, text: string): void {
    if (!this.options.trusted && this.valid.has(text)) this.persisted.set(hash, text);
  }

  private parsed(text: string): FoundDocument {
    try {
      const document = parse(text, { maxTokens: this.options.limits.maxTokens });
      const errors = validate(this.schema, document, this.rules);
      if (errors.length === 0) return { kind: 'document', document };
      return { kind: 'invalid', code: 'GRAPHQL_VALIDATION_FAILED', errors };
    } catch (error) {
      // Parsing throws nothing else, and validation nothing.
      if (!(error instanceof GraphQLError)) throw error;
      return { kind: 'invalid', code: 'GRAPHQL_PARSE_FAILED', errors: [error] };
    }
  }
}

/** Directives that a document may hold; nobody needs more, and each costs time to check. */
const MAX_DIRECTIVES = 100;

/** A validation rule that refuses documents with too many aliases or directives. */
function boundedDocument(limits: Pick<Limits, 'maxAliases'>): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const problem = excess(context.getDocument(), limits.maxAliases);
    if (problem) context.reportError(problem);
    return {};
  };
}

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

function excess(document: DocumentNode, maxAliases: number): GraphQLError | undefined {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => void (node.alias && (aliases += 1)),
    Directive: () => void (directives += 1),
  });
  if (aliases > maxAliases) return tooMany('aliases', aliases, maxAliases, 'Split the operation.');
  if (directives > MAX_DIRECTIVES) return tooMany('directives', directives, MAX_DIRECTIVES, 'Leave some out.');
  return undefined;
}

const tooMany = (what: string, count: number, limit: number, hint: string): GraphQLError =>
  new GraphQLError(`The document has ${count} ${what}; at most ${limit} are allowed.`, {
    extensions: { hint, code: 'LIMIT_EXCEEDED' },
  });
