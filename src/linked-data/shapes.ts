import { DataFactory, type BlankNode, type NamedNode, type Term, type Writer } from 'n3';
import { ENTITY, RELATIONSHIP } from '../model/root-interfaces';
import { listsClaims, type AnyType, type RelationshipField } from '../model/sealed-types';
import { term } from './namespaces';
import { DATATYPES, isDate } from './values';
import { isRelationshipType, type PropertyTerm, type Vocabulary } from './vocabulary';
import { LANGUAGE_OF } from './well-known-terms';
import { prefixesOf, turtle } from './write-quads';

const SH = 'http://www.w3.org/ns/shacl#';
const sh = (name: string): NamedNode => DataFactory.namedNode(SH + name);
const TYPE = term('rdf:type');
const CLAIM = 'Claim';

/** A constraint of a shape: its parameter and value. Values may be nested nodes and lists. */
type Constraint = { readonly predicate: NamedNode; readonly object: Term };

/**
 * What quads of the graph keep to, as SHACL shapes in Turtle: a shape a type, with the properties that it declares. They
 * need the vocabulary beside the data, since what an interface declares holds for all classes that are a part of it.
 */
export function shapes(vocabulary: Vocabulary): string {
  const { addresses } = vocabulary;
  return turtle({ ...prefixesOf(addresses), sh: SH }, (writer) => {
    const writing = new ShapeWriter(vocabulary, writer);
    for (const type of vocabulary.types) writing.write(type);
  });
}

class ShapeWriter {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
  ) {}

  write(type: AnyType): void {
    const shape = this.vocabulary.addresses.term(`${type.name}Shape`);
    const properties = [
      ...(type.name === RELATIONSHIP ? this.anyStatement() : []),
      ...(isRelationshipType(type) ? this.statementOf(type) : []),
      ...(type.name === ENTITY ? [this.at(term('schema:subjectOf'), [this.isOf([CLAIM])])] : []),
      ...(type.kind !== 'relationship' && listsClaims(type)
        ? [this.at(term('prov:wasDerivedFrom'), [this.isOf([CLAIM])])]
        : []),
      ...[...this.vocabulary.propertiesOf(type).values()]
        .filter(({ key }) => key.startsWith(`${type.name}.`))
        .flatMap((property) => this.property(property)),
      ...(type.kind === 'entity' ? this.singleLinks(type) : []),
    ];
    this.writer.addQuad(shape, TYPE, sh('NodeShape'));
    this.writer.addQuad(shape, sh('targetClass'), this.vocabulary.classOf(type.name));
    for (const property of properties) this.writer.addQuad(shape, sh('property'), property);
  }

  /** Each statement has two ends and a predicate, and rests on claims alone. */
  private anyStatement(): BlankNode[] {
    const once = [count('minCount', 1), count('maxCount', 1), constraint('nodeKind', sh('IRI'))];
    return [
      ...(['rdf:subject', 'rdf:predicate', 'rdf:object'] as const).map((name) => this.at(term(name), once)),
      this.at(term('prov:wasDerivedFrom'), [this.isOf([CLAIM])]),
    ];
  }

  private statementOf(type: AnyType & { kind: 'relationship' }): BlankNode[] {
    const { from, to, about } = type.definition;
    const ends = [...new Set([...from, ...to])];
    return [
      // One that is symmetrical stands in either direction.
      this.at(term('rdf:subject'), [this.isOf(type.definition.symmetrical ? ends : from)]),
      this.at(term('rdf:predicate'), [constraint('hasValue', this.vocabulary.predicateOf(type))]),
      this.at(term('rdf:object'), [this.isOf(type.definition.symmetrical ? ends : to)]),
      // A fact without a claim is not loaded.
      ...(about === 'SUBJECT' ? [this.at(term('prov:wasDerivedFrom'), [count('minCount', 1)])] : []),
    ];
  }

  /** A property, and where it is a date of any precision its first and last day. */
  private property(of: PropertyTerm): BlankNode[] {
    const { key, predicate, property, firstDay, lastDay } = of;
    const { list, nullable, type, rules } = property;
    const isText = type.kind === 'text';
    const constraints = [
      ...(nullable || list ? [] : [count('minCount', 1)]),
      ...(list || isText ? [] : [count('maxCount', 1)]),
      ...this.valueOf(of),
      ...(rules.min === undefined ? [] : [constraint('minInclusive', number(rules.min, of))]),
      ...(rules.max === undefined ? [] : [constraint('maxInclusive', number(rules.max, of))]),
      ...(rules.maxLength === undefined ? [] : [count('maxLength', rules.maxLength)]),
      ...(rules.pattern === undefined ? [] : [constraint('pattern', DataFactory.literal(xpathPattern(rules.pattern)))]),
    ];
    const isOnPoint = key === 'Location.latitude' || key === 'Location.longitude';
    const path = isOnPoint ? this.listOf([term('schema:geo'), predicate]) : predicate;
    const day = [count('maxCount', 1), constraint('datatype', DATATYPES.Date)];
    return [this.at(path, constraints), ...(isDate(of) ? [this.at(firstDay, day), this.at(lastDay, day)] : [])];
  }

  private valueOf({ key, property: { type } }: PropertyTerm): Constraint[] {
    const datatype = (one: NamedNode): Constraint => constraint('datatype', one);
    switch (type.kind) {
      case 'enum': {
        const values = Object.keys(type.enum.values).map((value) => this.vocabulary.valueOf(type.enum, value));
        return [constraint('in', this.listOf(values))];
      }
      case 'reference':
        return [this.isOf([type.target])];
      case 'text':
        return [
          datatype(term('rdf:langString')),
          constraint('uniqueLang', DataFactory.literal('true', DATATYPES.Boolean)),
        ];
      case 'scalar':
        if (!(key in LANGUAGE_OF)) return [datatype(DATATYPES[type.scalar])];
        return [this.oneOf([datatype(DATATYPES.String), datatype(term('rdf:langString'))])];
    }
  }

  /** The relationships of which a node has at most one, such as a claim its source. */
  private singleLinks(type: AnyType): BlankNode[] {
    const fields = [...type.fields.values()].flatMap((field) =>
      field.kind === 'relationship' && field.relationshipField.cardinality === 'one' ? [field.relationshipField] : [],
    );
    return fields.map((field: RelationshipField) => {
      const predicate = this.vocabulary.predicateOf(field.relationship);
      const path = field.direction === 'IN' ? this.writer.blank(sh('inversePath'), predicate) : predicate;
      const required = field.required ? [count('minCount', 1)] : [];
      return this.at(path, [...required, count('maxCount', 1), this.isOf([field.target])]);
    });
  }

  private at(path: Term, constraints: readonly Constraint[]): BlankNode {
    return this.writer.blank([constraint('path', path), ...constraints] as never);
  }

  /** It is of one of these types. */
  private isOf(types: readonly string[]): Constraint {
    return this.oneOf(types.map((name) => constraint('class', this.vocabulary.classOf(name))));
  }

  private oneOf(constraints: readonly Constraint[]): Constraint {
    const [only, ...others] = constraints;
    if (only && others.length === 0) return only;
    const nodes = constraints.map(({ predicate, object }) => this.writer.blank(predicate, object as never));
    return constraint('or', this.listOf(nodes));
  }

  private listOf(terms: readonly Term[]): Term {
    return this.writer.list(terms as never) as unknown as Term;
  }
}

/** A pattern in the syntax of XPath, which SPARQL and so SHACL have: it knows no escaped slash. */
const xpathPattern = ({ source }: RegExp): string => source.replaceAll('\\/', '/');

const constraint = (name: string, object: Term): Constraint => ({ predicate: sh(name), object });

const count = (name: string, value: number): Constraint =>
  constraint(name, DataFactory.literal(String(value), DATATYPES.Int));

/** A bound, of the datatype of the property's values: others cannot be compared with them everywhere. */
const number = (value: number, { property: { type } }: PropertyTerm): Term =>
  DataFactory.literal(String(value), type.kind === 'scalar' ? DATATYPES[type.scalar] : DATATYPES.Int);
