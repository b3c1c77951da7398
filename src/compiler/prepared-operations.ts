import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Registry } from '../model/registry';
import { rootFields } from '../model/root-fields';
import type { VariableValues } from './arguments/arguments';
import { variableShape } from './arguments/variable-shape';
import { compileOperation, type CompilerSetting, type PreparedOperation } from './operation';
import type { CompilerOptions } from './statement/compilation';

interface Shapes {
  readonly shapeOf: (variables: VariableValues) => string;
  readonly prepared: LRUCache<string, PreparedOperation>;
}

/** A prepared operation, and whether it was kept from before or prepared just now. */
export interface Prepared {
  readonly prepared: PreparedOperation;
  readonly cache: 'HIT' | 'MISS';
}

/**
 * Prepared operations by the operation's node in the parsed document, which the server keeps for equal texts, and by
 * the shape of the variables and whether the reader prefers languages. Both are bounded: the least recently used go first.
 */
export class PreparedOperations {
  private readonly cache: LRUCache<OperationDefinitionNode, Shapes>;
  private readonly setting: CompilerSetting;

  constructor(
    registry: Registry,
    schema: GraphQLSchema,
    options: CompilerOptions,
    /** How many operations are kept, and of each for how many shapes of its variables. */
    private readonly sizes: { readonly operations: number; readonly shapesPerOperation: number },
  ) {
    this.setting = { registry, schema, options, rootFields: rootFields(registry) };
    this.cache = new LRUCache({ max: sizes.operations });
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
      shapes = { shapeOf: this.shapesOf(operation), prepared: new LRUCache({ max: this.sizes.shapesPerOperation }) };
      this.cache.set(operation, shapes);
    }
    const shape = (readerHasLanguages ? 'L' : 'D') + shapes.shapeOf(variables);
    const kept = shapes.prepared.get(shape);
    if (kept) return { prepared: kept, cache: 'HIT' };
    const prepared = compileOperation(this.setting, document, operation, variables, readerHasLanguages);
    shapes.prepared.set(shape, prepared);
    return { prepared, cache: 'MISS' };
  }

  private shapesOf(operation: OperationDefinitionNode): Shapes['shapeOf'] {
    if (!operation.variableDefinitions?.length) return () => '';
    const { registry, schema, options } = this.setting;
    return variableShape(schema, operation, (id) => registry.typeOfId(options.graph.currentId(id))?.name);
  }
}
