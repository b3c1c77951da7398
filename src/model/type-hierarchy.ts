import { CustomsGraphError, didYouMean } from '../errors';
import type { PropertyDefinition, TypeDefinition } from './definitions';
import { RELATIONSHIP } from './root-interfaces';

/** The declared types by name: what each implements, inherits and can be. */
export class TypeHierarchy {
  private readonly definitions: ReadonlyMap<string, TypeDefinition>;
  /** Concrete types by the name of each type, itself included. */
  private readonly possible = new Map<string, string[]>();

  constructor(definitions: readonly TypeDefinition[]) {
    this.definitions = byName(definitions);
    for (const definition of definitions) {
      const { kind, name } = definition;
      if (kind === 'interface') this.note(name, []);
      else for (const type of [name, ...this.interfacesOf(definition)]) this.note(type, [name]);
    }
  }

  /** Interfaces of a definition and of its interfaces, the widest first, each once. */
  interfacesOf(definition: TypeDefinition, below: readonly string[] = []): string[] {
    if (below.includes(definition.name)) {
      throw new CustomsGraphError('CG_BAD_DECLARATION', `${[...below, definition.name].join(' implements ')}.`, {
        hint: 'Interfaces cannot implement each other in a circle.',
      });
    }
    const direct = definition.kind === 'relationship' ? [RELATIONSHIP] : definition.implements;
    const all = direct.flatMap((name) => {
      const found = this.definitions.get(name);
      if (found?.kind === 'interface') return [...this.interfacesOf(found, [...below, definition.name]), name];
      throw this.unknownTarget(name, `${definition.name} implements "${name}"`, 'interface');
    });
    return [...new Set(all)];
  }

  /** Properties of a definition and of its interfaces, by name, in the order in which they are shown. */
  propertiesOf(definition: TypeDefinition): Map<string, PropertyDefinition> {
    const inherited = this.interfacesOf(definition).flatMap((name) => this.definitions.get(name)!.properties);
    const own = byName(definition.properties);
    for (const { name, type } of inherited) {
      const kind = own.get(name)?.type.kind;
      if (kind !== undefined && kind !== type.kind) throw anotherType(`${definition.name}.${name}`);
    }
    const others = [...byName(inherited).values()].filter(({ name }) => !own.has(name));
    // Names and descriptions lead, then what is special to the type, then what all records carry.
    const leading = others.filter(({ type }) => type.kind === 'text');
    const trailing = others.filter(({ type }) => type.kind !== 'text');
    return byName([...leading, ...own.values(), ...trailing]);
  }

  /** The concrete types that a declared type can be, in the order of declaration. */
  possibleOf(name: string): readonly string[] {
    return this.possible.get(name) ?? [];
  }

  /** The concrete entities that names stand for, each once; `what` names the declaration that holds a name. */
  concrete(names: readonly string[], what: (name: string) => string): string[] {
    const entities = names.flatMap((name) => {
      const definition = this.definitions.get(name);
      if (definition && definition.kind !== 'relationship') return this.possibleOf(name);
      throw this.unknownTarget(name, what(name), 'entity');
    });
    return [...new Set(entities)];
  }

  /** The entity itself, or the interface with the fewest concrete types that holds all of them. */
  narrowest(entities: readonly string[]): string {
    if (entities.length === 1) return entities[0]!;
    const holding = [...this.possible].filter(
      ([name, possible]) =>
        this.definitions.get(name)?.kind === 'interface' && entities.every((entity) => possible.includes(entity)),
    );
    // Of interfaces that hold the same entities the one that implements others is the narrower.
    const height = (name: string): number => this.interfacesOf(this.definitions.get(name)!).length;
    holding.sort(([nameA, a], [nameB, b]) => a.length - b.length || height(nameB) - height(nameA));
    const [narrowest] = holding;
    if (narrowest) return narrowest[0];
    throw new CustomsGraphError('CG_BAD_DECLARATION', `No interface holds all of ${entities.join(', ')}.`);
  }

  private note(type: string, concrete: readonly string[]): void {
    this.possible.set(type, [...this.possibleOf(type), ...concrete]);
  }

  private unknownTarget(name: string, what: string, wanted: 'interface' | 'entity'): CustomsGraphError {
    // An interface stands for its entities.
    const known = [...this.definitions.values()]
      .filter(({ kind }) => kind === 'interface' || kind === wanted)
      .map((definition) => definition.name);
    const near = didYouMean(name, known);
    return new CustomsGraphError('CG_UNKNOWN_TARGET', `${what}, which is no ${wanted}.`, {
      hint: near ? `Did you mean "${near}"?` : `Known are ${known.join(', ')}.`,
    });
  }
}

const anotherType = (property: string): CustomsGraphError =>
  new CustomsGraphError('CG_BAD_DECLARATION', `${property} has another type than in the interface that declares it.`, {
    hint: 'Leave it out: the class has it by its interface. Or give it another name.',
  });

/** Items by their names; of several with one name the last. */
export const byName = <T extends { readonly name: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.name, item]));
