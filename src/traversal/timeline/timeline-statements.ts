import Cypher from '@neo4j/cypher-builder';
import { LRUCache } from 'lru-cache';
import { all, hasLabel, label, print, textList, types, where } from '../../compiler/statement/cypher';
import { textsOnDay } from '../../compiler/statement/texts-on-day';
import { visibleDays, ofEveryModality, type Visibility } from '../../compiler/statement/visibility';
import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import type { AnyType, RelationshipType } from '../../model/sealed-types';
import { byLanguageOf, CLAIMS, NODE_LABEL } from '../../model/storage';
import { repeats } from '../constraints';
import { visibilityOver } from '../visibility';
import { dateColumns, dayOf, hasPlace, NODE_DATES, RELATIONSHIP_DATES, type Days, type Entry } from './record-dates';
import type { TimelineArguments } from './timeline-types';

/** Whether entries with a place in time are wanted, those without, or both. */
export type Dating = 'DATED' | 'UNDATED' | 'BOTH';

/** What leads from a part to the whole. */
export const PART_OF = 'PART_OF';
/** Relationships of the record that lead from an entity to figures about it. */
const FIGURES = ['ABOUT', 'OBSERVES'];
const FIGURE = 'Observation';

const SUBJECT = new Cypher.NamedNode('x');
const NODE = new Cypher.NamedNode('m');
const RELATIONSHIP = new Cypher.NamedRelationship('r');
const ROW = new Cypher.NamedVariable('row');
const ID = new Cypher.NamedVariable('id');

const param = (name: string): Cypher.Param => new Cypher.NamedParam(name);
const orElse = (entry: Entry, property: string, otherwise: string): Cypher.Expr =>
  Cypher.coalesce(entry.property(property), new Cypher.Literal(otherwise));

/** Arguments of which the statements only ask whether they are given. */
const OPTIONAL = ['types', 'via', 'asOf', 'knownAsOf', 'modality', 'rank'] as const;

type StatementName = 'subjects' | 'sample' | 'relationships' | 'nodes';

/** The statements of all timelines. Each text is made once, because the builder takes longer than a small read. */
export class TimelineStatements {
  private readonly kept = new LRUCache<string, string>({ max: 200 });

  constructor(private readonly registry: Registry) {}

  /** The text of a statement for arguments; `subjects` are the types of the subjects, whose ids are `$ids`. */
  text(
    args: TimelineArguments,
    name: StatementName,
    dating: Dating = 'BOTH',
    subjects: readonly string[] = [],
    days: Days = {},
  ): string {
    const given = OPTIONAL.filter((option) => args[option] != null);
    const named = this.referencesTo(subjects);
    const key = [
      name,
      dating,
      ...given,
      args.certainty,
      !!args.via?.only,
      days.since === undefined,
      days.until === undefined,
      ...named.map(({ key: place }) => place),
    ].join(' ');
    let text = this.kept.get(key);
    if (text === undefined) {
      text = print(Cypher.utils.concat(...new TimelineClauses(this.registry, args, dating, named, days)[name]()));
      this.kept.set(key, text);
    }
    return text;
  }

  /** Properties of entities, and of relationships of the subject, that can name an entity of one of the types. */
  private referencesTo(subjects: readonly string[]): Reference[] {
    const { entities, relationships } = this.registry;
    return [...entities.values(), ...relationships.values()].flatMap((type) =>
      [...type.fields.values()].flatMap((field) =>
        field.kind === 'reference' && this.registry.type(field.target).possible.some((name) => subjects.includes(name))
          ? [{ type, property: field.name, key: `${type.name}.${field.name}` }]
          : [],
      ),
    );
  }
}

interface Reference {
  readonly type: AnyType;
  readonly property: string;
  readonly key: string;
}

/**
 * The clauses that find the records of a timeline. They depend on the model, on which arguments are given, and on what
 * may name the subjects; the values are parameters.
 */
class TimelineClauses implements Record<StatementName, () => Cypher.Clause[]> {
  private readonly visibility: Visibility;
  private readonly relationshipTypes: readonly RelationshipType[];
  /** Labels of nodes that have a place in time by their nature. */
  private readonly timed: readonly string[];

  constructor(
    registry: Registry,
    private readonly args: TimelineArguments,
    private readonly dating: Dating,
    private readonly named: readonly Reference[],
    private readonly days: Days,
  ) {
    this.visibility = visibilityOver(args);
    this.relationshipTypes = [...registry.relationships.values()];
    this.timed = [...registry.entities.values()]
      .filter(({ interfaces, definition }) => interfaces.includes(ENTITY) && definition.start !== 'OPEN')
      .map(({ name }) => name);
  }

  /** The entities of `$ids`: `[ids of their parts, number of relationships, ...]`, then as `nodes` says. */
  subjects(): Cypher.Clause[] {
    const part = new Cypher.NamedNode('part');
    const parts = new Cypher.NamedVariable('parts');
    const pattern = new Cypher.Pattern(NODE).related(RELATIONSHIP, { type: label(PART_OF), direction: 'left' });
    const degree = new Cypher.Count(new Cypher.Pattern(NODE).related({ direction: 'undirected' }).to());
    const ofPart = Cypher.utils.concat(
      where(
        new Cypher.Match(pattern.to(part)),
        visibleDays(this.visibility, RELATIONSHIP),
        visibleDays(this.visibility, part),
      ),
      new Cypher.Return([Cypher.collect(part.property('id')), parts]),
    );
    return [
      new Cypher.Unwind([param('ids'), ID]),
      where(new Cypher.Match(entity(NODE)), visibleDays(this.visibility, NODE)),
      new Cypher.Call(ofPart, [NODE]),
      new Cypher.Return([new Cypher.List([parts, degree, ...nodeColumns()]), ROW]),
    ];
  }

  /** Days of relationships at the subjects, by chance: of each of the types that count with the probability `$share`. */
  sample(): Cypher.Clause[] {
    const chance = new Cypher.NamedVariable('chance');
    const steps = entity(SUBJECT).related(RELATIONSHIP, { type: types(...this.ofSubject()), direction: 'undirected' });
    // In a condition of its own Neo4j would throw the dice once for a subject.
    const thrown = new Cypher.With(RELATIONSHIP, NODE, [Cypher.rand(), chance]);
    return [
      new Cypher.Unwind([param('ids'), ID]),
      new Cypher.Match(steps.to(NODE)),
      where(thrown, Cypher.lt(chance, param('share')), this.isFollowed(), this.isOfType(NODE)),
      new Cypher.Return([dayOf(RELATIONSHIP), ROW]),
    ];
  }

  /**
   * Relationships at the subjects, and those that name one; one between two subjects stands there twice:
   * `[id, an end, the other, modality, rank, validTo, claim, ...dates]`.
   */
  relationships(): Cypher.Clause[] {
    const row = new Cypher.List([
      RELATIONSHIP.property('id'),
      SUBJECT.property('id'),
      NODE.property('id'),
      orElse(RELATIONSHIP, 'modality', 'FACT'),
      orElse(RELATIONSHIP, 'rank', 'NORMAL'),
      RELATIONSHIP.property('validTo'),
      Cypher.head(Cypher.coalesce(RELATIONSHIP.property(CLAIMS), new Cypher.List([]))),
      ...dateColumns(RELATIONSHIP, RELATIONSHIP_DATES),
    ]);
    const isPlaced = hasPlace(RELATIONSHIP, this.days);
    const wanted = this.wanted(isPlaced, unplaced());
    const at = this.atSubjects(this.ofSubject(), wanted, ...this.visible(), this.isOfType(NODE));
    const naming = this.named.flatMap(({ type, property }) =>
      type.kind === 'relationship' && isTold(type) ? [this.naming(type, property, wanted)] : [],
    );
    return [
      eitherOf([RELATIONSHIP, SUBJECT, NODE], [at, ...naming]),
      new Cypher.Return([row, ROW]).limit(param('limit')),
    ];
  }

  /**
   * Entities one relationship away from the subjects, figures about them, and entities that name one in a property:
   * `[id, modality, rank, validTo, ...dates]`.
   */
  nodes(): Cypher.Clause[] {
    const wanted = [ofEveryModality(this.visibility, NODE), visibleDays(this.visibility, NODE), this.isOfType(NODE)];
    const dated = this.wanted(hasPlace(NODE, this.days), hasLabel(NODE, this.timed));
    const isFigure = hasLabel(NODE, [FIGURE]);
    const figures = this.relationshipTypes.filter(({ type }) => FIGURES.includes(type)).map(({ type }) => type);
    const naming = this.named.flatMap(({ type, property }) => {
      if (type.kind === 'relationship' || this.args.via?.only) return [];
      const names = Cypher.in(NODE.property(property), param('ids'));
      return [where(new Cypher.Match(new Cypher.Pattern(NODE, { labels: label(type.name) })), names, dated, ...wanted)];
    });
    return [
      eitherOf(
        [NODE],
        [
          this.atSubjects(this.ofSubject(), dated, ...wanted, ...this.visible()),
          this.atSubjects(figures, Cypher.and(isFigure, dated), ...wanted, this.isFollowed()),
          ...naming,
        ],
      ),
      new Cypher.With(NODE).distinct().limit(param('limit')),
      new Cypher.Return([new Cypher.List(nodeColumns()), ROW]),
    ];
  }

  /**
   * Steps from the subjects. The other end has no label, which would have every node read. The first condition leaves
   * few; the embedded store would work out all of them for each step, but for the SKIP between.
   */
  private atSubjects(
    followed: readonly string[],
    first: Cypher.Predicate,
    ...others: readonly (Cypher.Predicate | undefined)[]
  ): Cypher.Clause {
    const pattern = entity(SUBJECT).related(RELATIONSHIP, { type: types(...followed), direction: 'undirected' });
    const steps = [new Cypher.Unwind([param('ids'), ID]), new Cypher.Match(pattern.to(NODE)).where(first)];
    const kept = () => new Cypher.With(SUBJECT, RELATIONSHIP, NODE);
    const condition = all(others);
    if (!condition) return Cypher.utils.concat(...steps);
    return Cypher.utils.concat(...steps, kept().skip(new Cypher.Literal(0)), kept().where(condition));
  }

  /** Relationships that name a subject in a property, whatever their ends. */
  private naming(
    { type, unassertedType }: RelationshipType,
    property: string,
    wanted: Cypher.Predicate,
  ): Cypher.Clause {
    const pattern = new Cypher.Pattern(SUBJECT, { labels: label(ENTITY) }).related(RELATIONSHIP, {
      type: types(type, unassertedType),
      direction: 'right',
    });
    const ofTypes = [this.isOfType(SUBJECT), this.isOfType(NODE)].filter((condition) => condition !== undefined);
    return where(
      new Cypher.Match(pattern.to(NODE)),
      Cypher.in(RELATIONSHIP.property(property), param('ids')),
      ...this.visible(),
      visibleDays(this.visibility, SUBJECT),
      ofTypes.length > 0 ? Cypher.or(...ofTypes) : undefined,
      wanted,
    );
  }

  private ofSubject(): string[] {
    return this.relationshipTypes.filter(isTold).flatMap(({ type, unassertedType }) => [type, unassertedType]);
  }

  /** The condition that a record is of the dating wanted, by whether it has a place, or one that nobody knows. */
  private wanted(placed: Cypher.Predicate, unknown: Cypher.Predicate): Cypher.Predicate {
    switch (this.dating) {
      case 'DATED':
        return placed;
      case 'UNDATED':
        return Cypher.and(Cypher.not(placed), unknown);
      case 'BOTH':
        return Cypher.or(placed, unknown);
    }
  }

  /** Conditions on a relationship, and that its end `m` is there. */
  private visible(): (Cypher.Predicate | undefined)[] {
    return [
      ofEveryModality(this.visibility, RELATIONSHIP),
      visibleDays(this.visibility, RELATIONSHIP),
      visibleDays(this.visibility, NODE),
      this.isFollowed(),
    ];
  }

  private isFollowed(): Cypher.Predicate | undefined {
    return this.args.via ? Cypher.in(Cypher.type(RELATIONSHIP), param('followed')) : undefined;
  }

  private isOfType(node: Cypher.Node): Cypher.Predicate | undefined {
    if (!this.args.types) return undefined;
    const name = new Cypher.NamedVariable('l');
    return Cypher.any(name, Cypher.labels(node), Cypher.in(name, param('types')));
  }
}

/** What any of the clauses finds under the variables. */
function eitherOf(found: readonly Cypher.Variable[], clauses: readonly Cypher.Clause[]): Cypher.Clause {
  if (clauses.length === 1) return clauses[0]!;
  const [first, ...others] = clauses.map((clause) => Cypher.utils.concat(clause, new Cypher.Return(...found)));
  return new Cypher.Call(new Cypher.Union(first!, ...others).all());
}

/**
 * The condition that a relationship without a date has a place in time that nobody knows. Not one that happened when
 * its event did (it has days, and the event tells them), nor one that holds as long as both ends do.
 */
function unplaced(): Cypher.Predicate {
  const planned = Cypher.in(orElse(RELATIONSHIP, 'modality', 'FACT'), textList(['PLAN', 'PROPOSAL']));
  return Cypher.and(
    Cypher.isNull(RELATIONSHIP.property('firstDay')),
    Cypher.isNull(RELATIONSHIP.property('lastDay')),
    Cypher.or(Cypher.in(Cypher.type(RELATIONSHIP), param('timed')), planned),
  );
}

const entity = (node: Cypher.Node): Cypher.Pattern =>
  new Cypher.Pattern(node, { labels: label(ENTITY), properties: { id: ID } });

const nodeColumns = (): Cypher.Expr[] => [
  NODE.property('id'),
  orElse(NODE, 'modality', 'FACT'),
  orElse(NODE, 'rank', 'NORMAL'),
  NODE.property('validTo'),
  ...dateColumns(NODE, NODE_DATES),
];

const TOLD = new Cypher.NamedNode('n');
const SHOWN_NAME = { name: 'name', onDays: 'datedNames' };

/** What claims and entities of `$ids` say, in all languages: `[id, statement, or name on the day $asOf]`. */
export const TEXTS = print(
  Cypher.utils.concat(
    new Cypher.Match(new Cypher.Pattern(TOLD, { labels: label(NODE_LABEL) })).where(
      Cypher.in(TOLD.property('id'), param('ids')),
    ),
    new Cypher.Return([
      new Cypher.List([
        TOLD.property('id'),
        Cypher.coalesce(TOLD.property(byLanguageOf('statement')), textsOnDay(TOLD, SHOWN_NAME, param('asOf'))),
      ]),
      ROW,
    ]),
  ),
);

/** Types of relationships in the store that have a place in time by their nature. */
export function timedTypes(registry: Registry): string[] {
  return [...registry.relationships.values()]
    .filter((type) => isTold(type) && type.definition.start !== 'OPEN')
    .flatMap(({ type, unassertedType }) => [type, unassertedType]);
}

/** Whether a timeline tells of the relationships of a type; those that only repeat others it does not. */
const isTold = ({ definition }: RelationshipType): boolean => definition.about === 'SUBJECT' && !repeats(definition);
