import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Registry } from '../model/registry';
import type { VariableValues } from './arguments/arguments';
import type { CompilerOptions } from './statement/compilation';
import { compileOperation, type PreparedOperation } from './operation';
import { variableShape } from './arguments/variable-shape';

interface Shapes {
  readonly shapeOf: (variables: VariableValues) => string;
  readonly prepared: LRUCache<string, PreparedOperation>;
}

/** A prepared operation, and whether it was kept from before or prepared just now. */
export interface Found {
  readonly prepared: PreparedOperation;
  readonly cache: 'HIT' | 'MISS';
}

/** How many prepared operations are kept. */
export interface CacheSizes {
  readonly operations: number;
  /** Of one operation, for different shapes of its variables. */
  readonly shapesPerOperation: number;
}

/**
 * Prepared operations by the operation's node in the parsed document, which the server keeps for equal texts, and by
 * the shape of the variables and whether the reader prefers languages. Both are bounded: the least recently used go first.
 */
export class PreparedOperations {
  private readonly cache: LRUCache<OperationDefinitionNode, Shapes>;

  constructor(
    private readonly registry: Registry,
    private readonly schema: GraphQLSchema,
    private readonly options: CompilerOptions,
    private readonly sizes: CacheSizes,
  ) {
    this.cache = new LRUCache({ max: sizes.operations });
  }

  /** The prepared operation for variables of this shape, compiled when it is new. Throws what the compiler throws. */
  get(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: VariableValues,
    readerHasLanguages: boolean,
  ): Found {
    let shapes = this.cache.get(operation);
    if (!shapes) {
      shapes = {
        shapeOf: variableShape(
          this.schema,
          operation,
          (id) => this.registry.typeOfId(this.options.currentId(id))?.name,
        ),
        prepared: new LRUCache({ max: this.sizes.shapesPerOperation }),
      };
      this.cache.set(operation, shapes);
    }
    const shape = (readerHasLanguages ? 'L' : 'D') + shapes.shapeOf(variables);
    const kept = shapes.prepared.get(shape);
    if (kept) return { prepared: kept, cache: 'HIT' };
    const { registry, schema, options } = this;
    const prepared = compileOperation(registry, schema, document, operation, variables, options, readerHasLanguages);
    shapes.prepared.set(shape, prepared);
    return { prepared, cache: 'MISS' };
  }
}
