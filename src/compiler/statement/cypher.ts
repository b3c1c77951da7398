import Cypher from '@neo4j/cypher-builder';

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

/** True where the node has one of the labels. */
export function hasLabel(node: Cypher.Node, labels: readonly string[]): Cypher.Predicate {
  return compilable((compile) => {
    const tests = labels.map((name) => `${compile(node)}:${label(name)}`);
    return tests.length === 1 ? tests[0]! : `(${tests.join(' OR ')})`;
  });
}

/** A predicate that holds for every row, or for none. */
export const always = (value: boolean): Cypher.Predicate => compilable(() => (value ? 'true' : 'false'));

/** The number of matches of a subquery. */
export const countOf = (subquery: Cypher.Clause): Cypher.Expr => new Cypher.Count(subquery);

function compilable(print: (compile: (element: Cypher.Expr) => string) => string): Cypher.Predicate {
  const element: Pick<Cypher.Expr, 'getCypher'> = { getCypher: (env) => print((inner) => inner.getCypher(env)) };
  return element as Cypher.Predicate;
}

/** Conditions joined by AND; undefined when there are none. */
export function all(conditions: readonly (Cypher.Predicate | undefined)[]): Cypher.Predicate | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? undefined : given.length === 1 ? given[0] : Cypher.and(...given);
}

/** False where the condition does not hold or compares with something missing. */
export const holds = (condition: Cypher.Predicate): Cypher.Predicate => Cypher.coalesce(condition, Cypher.false);

/** The text of a clause, without parameters: values are bound by ParameterList. */
export function print(clause: Cypher.Clause): string {
  return clause.build({
    unsafeEscapeOptions: { disableNodeLabelEscaping: true, disableRelationshipTypeEscaping: true },
  }).cypher;
}

/** The name of a variable made by VariableNames. */
export function variableName(variable: Cypher.Variable): string {
  // The builder keeps it on its named variables and types it on none of them alike.
  return (variable as unknown as { readonly id: string }).id;
}

/** Gives variables readable names, each used once in a statement: `port1`, `signed2`. */
export class VariableNames {
  private count = 0;

  node(type: string): Cypher.Node {
    return new Cypher.NamedNode(this.next(type));
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
