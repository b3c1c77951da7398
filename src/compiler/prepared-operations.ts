import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CacheCounts } from '../model/cache-counts';
import type { Registry } from '../model/registry';
import { rootFields } from '../model/root-fields';
import type { VariableValues } from './arguments/arguments';
import { viewValuesOf } from './arguments/id-views';
import { variableShape } from './arguments/variable-shape';
import { compileOperation, type CompilerSetting, type PreparedOperation } from './operation';
import type { CompilerOptions } from './statement/compilation';

interface Shapes {
  /** Of the document that the operation keeps. */
  readonly bytes: number;
  readonly shapeOf: (variables: VariableValues) => string;
  readonly prepared: LRUCache<string, PreparedOperation>;
}

/** A prepared operation, and whether it was kept from before or prepared just now. */
export interface Prepared {
  readonly prepared: PreparedOperation;
  readonly cache: 'HIT' | 'MISS';
}

/** What a token takes once it is parsed, with its place. */
const BYTES_A_TOKEN = 300;
const BYTES_A_CHARACTER = 2;

/** The memory that a parsed document takes, by estimate. */
export function bytesOfDocument({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return BYTES_A_TOKEN * tokens + BYTES_A_CHARACTER * (loc?.source.body.length ?? 0);
}

const BYTES_AN_OPERATION = 16_000;
const BYTES_A_PART = 500;
/** Names, values and clauses that its text is printed from are kept with it. */
const BYTES_OF_STATEMENT = 12;

const SHARED: ReadonlySet<string> = new Set(['leaf', 'languages', 'ids', 'size']);

/** The same of a prepared operation. */
function bytesOf({ text, compactText, root }: PreparedOperation): number {
  return BYTES_AN_OPERATION + BYTES_A_PART * partsOf(root) + BYTES_OF_STATEMENT * (text.length + compactText.length);
}

/** How many entries and values the shape of an answer has. What all operations share is left out. */
function partsOf(shape: unknown, counted = new Set<unknown>()): number {
  if (typeof shape !== 'object' || shape === null || shape instanceof Set || counted.has(shape)) return 0;
  counted.add(shape);
  let parts = 1;
  if (shape instanceof Map) for (const part of shape.values()) parts += partsOf(part, counted);
  for (const name in shape) {
    if (SHARED.has(name)) continue;
    parts += partsOf((shape as Record<string, unknown>)[name], counted);
  }
  return parts;
}

/**
 * Prepared operations by the operation's node in the parsed document, which the server keeps for equal texts, and by
 * the shape of the variables and whether the reader prefers languages. Numbers and memory are bounded: the least
 * recently used go first.
 */
export class PreparedOperations {
  private readonly cache: LRUCache<OperationDefinitionNode, Shapes>;
  private readonly setting: CompilerSetting;
  private readonly ofAnyType: ReadonlySet<string>;
  private bytes = 0;
  private hits = 0;
  private misses = 0;

  constructor(
    registry: Registry,
    schema: GraphQLSchema,
    options: CompilerOptions,
    /** How many operations are kept, of each for how many shapes of its variables, and the most memory for all. */
    private readonly sizes: {
      readonly operations: number;
      readonly shapesPerOperation: number;
      readonly bytes: number;
      /** For one of them. */
      readonly bytesOfOne: number;
    },
  ) {
    this.setting = { registry, schema, options, rootFields: rootFields(registry) };
    const fields = [...this.setting.rootFields].filter(([, { kind }]) => kind === 'node' || kind === 'nodes');
    this.ofAnyType = new Set(fields.map(([name]) => name));
    this.cache = new LRUCache({ max: sizes.operations, dispose: (shapes) => this.forget(shapes) });
  }

  /** Of operations; a hit had the statement for its variables, too. */
  get counts(): CacheCounts {
    const { cache, bytes, hits, misses } = this;
    return { size: cache.size, bytes, hits, misses };
  }

  /** The prepared operation for variables of this shape, compiled when it is new. Throws what the compiler throws. */
  get(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: VariableValues,
    readerHasLanguages: boolean,
  ): Prepared {
    let shapes = this.cache.get(operation);
    if (!shapes) {
      shapes = this.newShapes(document, operation);
      if (shapes.bytes <= this.sizes.bytesOfOne) this.keep(operation, shapes);
    }
    const shape = (readerHasLanguages ? 'L' : 'D') + shapes.shapeOf(variables);
    const kept = shapes.prepared.get(shape);
    if (kept) {
      this.hits += 1;
      return { prepared: kept, cache: 'HIT' };
    }
    this.misses += 1;
    const prepared = compileOperation(this.setting, document, operation, variables, readerHasLanguages);
    const bytes = bytesOf(prepared);
    if (shapes.bytes + bytes > this.sizes.bytesOfOne) return { prepared, cache: 'MISS' };
    shapes.prepared.set(shape, prepared);
    this.grow(bytes, shapes);
    return { prepared, cache: 'MISS' };
  }

  private newShapes(document: DocumentNode, operation: OperationDefinitionNode): Shapes {
    const prepared = new LRUCache<string, PreparedOperation>({
      max: this.sizes.shapesPerOperation,
      dispose: (one) => (this.bytes -= bytesOf(one)),
    });
    return { bytes: bytesOfDocument(document), shapeOf: this.shapesOf(document, operation), prepared };
  }

  private keep(operation: OperationDefinitionNode, shapes: Shapes): void {
    this.cache.set(operation, shapes);
    this.grow(shapes.bytes, shapes);
  }

  /** Makes room for what was added: the operation in use is the last to go. */
  private grow(bytes: number, { prepared }: Shapes): void {
    this.bytes += bytes;
    while (this.bytes > this.sizes.bytes && this.cache.size > 1) this.cache.pop();
    while (this.bytes > this.sizes.bytes && prepared.size > 1) prepared.pop();
  }

  private forget({ bytes, prepared }: Shapes): void {
    this.bytes -= bytes;
    prepared.clear();
  }

  /** Forgets all of them: what they were prepared for has changed. */
  clear(): void {
    this.cache.clear();
  }

  private shapesOf(document: DocumentNode, operation: OperationDefinitionNode): Shapes['shapeOf'] {
    if (!operation.variableDefinitions?.length) return () => '';
    const { registry, schema, options } = this.setting;
    return variableShape(schema, document, operation, {
      typeOfId: (id) => registry.typeOfId(options.graph.currentId(id))?.name,
      viewValues: viewValuesOf(registry),
      ofAnyType: this.ofAnyType,
    });
  }
}
