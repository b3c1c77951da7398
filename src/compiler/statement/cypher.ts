import Cypher from '@neo4j/cypher-builder';
import { NODE_LABEL } from '../../model/storage';

/*
 * What both stores accept, and the builder does not say by itself. Labels and types are always quoted;
 * several types are given to the builder as one, because it would print `[:(A|B)]`.
 */

export const label = (name: string): string => `\`${name}\``;
export const types = (...names: string[]): string => names.map(label).join('|');

/** The first `count` elements of a list. The builder's own range takes only numbers, not parameters. */
export function take(list: Cypher.Expr, count: Cypher.Expr): Cypher.Expr {
  return compilable((compile) => `${compile(list)}[0..${compile(count)}]`);
}

/** The element of a list at a place that is not a fixed number. */
export function at(list: Cypher.Expr, index: Cypher.Expr): Cypher.Expr {
  return compilable((compile) => `${compile(list)}[${compile(index)}]`);
}

/** The condition that a text is a key of a map: the embedded store looks a key up, and goes through a list. */
export const isKey = (text: Cypher.Expr, map: Cypher.Expr): Cypher.Predicate => Cypher.isNotNull(at(map, text));

/** A list of texts that are known when the statement is made. */
export const textList = (values: readonly string[]): Cypher.List =>
  new Cypher.List(values.map((value) => new Cypher.Literal(value)));

/** A property of what an expression yields. The builder's own takes only variables. */
export function propertyOf(owner: Cypher.Expr, property: string): Cypher.Expr {
  return compilable((compile) => `${compile(owner)}.${property}`);
}

/** Matches the node with an id, of a type or whatever its type, by the index on the ids of its label. */
export const matchById = (node: Cypher.Node, id: Cypher.Expr, type: string = NODE_LABEL): Cypher.Match =>
  new Cypher.Match(new Cypher.Pattern(node, { labels: label(type), properties: { id } }));

/** True where the node has one of the labels. */
export function hasLabel(node: Cypher.Node, labels: readonly string[]): Cypher.Predicate {
  return compilable((compile) => {
    const tests = labels.map((name) => `${compile(node)}:${label(name)}`);
    return tests.length === 1 ? tests[0]! : `(${tests.join(' OR ')})`;
  });
}

/**
 * A predicate that holds for every row, or for none. Neo4j's planner fails on some aggregations over a match that it
 * knows to be empty, so that the latter is no literal.
 */
export const always = (value: boolean): Cypher.Predicate => compilable(() => (value ? 'true' : 'size([]) > 0'));

function compilable(print: (compile: (element: Cypher.Expr) => string) => string): Cypher.Predicate {
  const element: Pick<Cypher.Expr, 'getCypher'> = { getCypher: (env) => print((inner) => inner.getCypher(env)) };
  return element as Cypher.Predicate;
}

/** Conditions joined by AND; undefined when there are none. */
export function all(conditions: readonly (Cypher.Predicate | undefined)[]): Cypher.Predicate | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? undefined : given.length === 1 ? given[0] : Cypher.and(...given);
}

/** A match or a WITH with these conditions on its rows, where there are any. */
export function where<Clause extends Cypher.Match | Cypher.With>(
  clause: Clause,
  ...conditions: (Cypher.Predicate | undefined)[]
): Clause {
  const condition = all(conditions);
  if (condition) clause.where(condition);
  return clause;
}

/** False where the condition does not hold or compares with something missing. */
export const holds = (condition: Cypher.Predicate): Cypher.Predicate => Cypher.coalesce(condition, Cypher.false);

/** The text of a clause, without the values of its parameters. */
export function print(clause: Cypher.Clause): string {
  return clause.build({
    unsafeEscapeOptions: { disableNodeLabelEscaping: true, disableRelationshipTypeEscaping: true },
  }).cypher;
}

/** The name of a variable made by VariableNames. */
export function variableName(variable: Cypher.Variable): string {
  // The builder's named variables all have it, but its types do not say so.
  return (variable as unknown as { readonly id: string }).id;
}

/** Gives variables readable names, each used once in a statement: `port1`, `signed2`. */
export class VariableNames {
  private count = 0;
  private readonly types = new Map<Cypher.Node, string>();

  node(type: string): Cypher.Node {
    const node = new Cypher.NamedNode(this.next(type));
    this.types.set(node, type);
    return node;
  }

  /** The type, or other word, that a node is named after. */
  typeOf(node: Cypher.Node): string | undefined {
    return this.types.get(node);
  }

  relationship(type: string): Cypher.Relationship {
    return new Cypher.NamedRelationship(this.next(type));
  }

  variable(what: string): Cypher.Variable {
    return new Cypher.NamedVariable(this.next(what));
  }

  private next(what: string): string {
    return `${what[0]!.toLowerCase()}${what.slice(1)}${++this.count}`;
  }
}
