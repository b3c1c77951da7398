import Cypher from '@neo4j/cypher-builder';
import { hasLabel, label, print, propertyOf, textList, types, where } from '../../compiler/statement/cypher';
import { visibleDays, visibleStanding, type Visibility } from '../../compiler/statement/visibility';
import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import { byLanguageOf, CLAIMS } from '../../model/storage';
import { visibilityOver } from '../visibility';
import {
  beginsBy,
  dateRow,
  firstKey,
  lastKey,
  lastsUntil,
  NODE_DATES,
  RELATIONSHIP_DATES,
  writtenDate,
  type Dates,
  type Entry,
} from './record-dates';
import type { TimelineArguments } from './timeline-types';

/** Whether entries with a place in time are asked for, or those without. */
export type Dating = 'DATED' | 'UNDATED';

/** Relationships of the record that lead from an entity to figures about it. */
const FIGURES = ['ABOUT', 'OBSERVES'];
const FIGURE = 'Observation';

const ABOUT = new Cypher.NamedNode('x');
const NODE = new Cypher.NamedNode('m');
const RELATIONSHIP = new Cypher.NamedRelationship('r');
const ROW = new Cypher.NamedVariable('row');
const ID = new Cypher.NamedVariable('id');
const FIRST = new Cypher.NamedVariable('sortFirst');
const LAST = new Cypher.NamedVariable('sortLast');
const TELLS = new Cypher.NamedVariable('tells');

const param = (name: string): Cypher.Param => new Cypher.NamedParam(name);
const text = (value: string): Cypher.Literal => new Cypher.Literal(value);
const orElse = (entry: Entry, property: string, otherwise: string): Cypher.Expr =>
  Cypher.coalesce(entry.property(property), text(otherwise));

/** Arguments of which the statements only ask whether they are given. */
const OPTIONAL = ['from', 'to', 'types', 'via', 'after', 'asOf', 'knownAsOf', 'modality', 'rank'] as const;

/** The statements of all timelines. Each text is made once, because the builder takes longer than a small read. */
export class TimelineStatements {
  private readonly kept = new Map<string, string>();

  constructor(private readonly registry: Registry) {}

  /** The text of a statement for arguments. */
  text(args: TimelineArguments, name: StatementName, dating: Dating): string {
    const key = [name, dating, ...OPTIONAL.filter((option) => args[option] != null)].join(' ');
    let text = this.kept.get(key);
    if (text === undefined) {
      text = print(Cypher.utils.concat(...new TimelineClauses(this.registry, args)[name](dating)));
      this.kept.set(key, text);
    }
    return text;
  }
}

type StatementName = 'about' | 'relationships' | 'relationshipCount' | 'nodes' | 'nodeCount';

/**
 * The clauses that find the entries of a timeline. They depend on the model and on which arguments are given; the
 * values are parameters. The store reads all relationships at a node, and keeps only a page of them.
 */
class TimelineClauses implements Record<StatementName, (dating: Dating) => Cypher.Clause[]> {
  private readonly visibility: Visibility;
  private readonly subject: readonly string[];
  private readonly figures: readonly string[];
  /** Labels of nodes that have a place in time by their nature. */
  private readonly timed: readonly string[];

  constructor(
    registry: Registry,
    private readonly args: TimelineArguments,
  ) {
    const relationships = [...registry.relationships.values()];
    this.visibility = visibilityOver(args);
    this.subject = relationships
      .filter(({ definition }) => definition.about === 'SUBJECT')
      .flatMap(({ type, unassertedType }) => [type, unassertedType]);
    this.figures = relationships.filter(({ type }) => FIGURES.includes(type)).map(({ type }) => type);
    this.timed = [...registry.entities.values()]
      .filter(({ interfaces, definition }) => interfaces.includes(ENTITY) && definition.start !== 'OPEN')
      .map(({ name }) => name);
  }

  /** The entity itself: `[id, date, modality, rank, validTo, name]`, the date as dateRow says. */
  about(): Cypher.Clause[] {
    return [where(new Cypher.Match(entity(NODE)), visibleDays(this.visibility, NODE)), nodeRow()];
  }

  /** A page of relationships: `[id, from, to, date, modality, rank, validTo, first claim]`. */
  relationships(dating: Dating): Cypher.Clause[] {
    const row = new Cypher.List([
      RELATIONSHIP.property('id'),
      idOfEnd('startNode'),
      idOfEnd('endNode'),
      dateRow(RELATIONSHIP, RELATIONSHIP_DATES),
      orElse(RELATIONSHIP, 'modality', 'FACT'),
      orElse(RELATIONSHIP, 'rank', 'NORMAL'),
      RELATIONSHIP.property('validTo'),
      Cypher.head(Cypher.coalesce(RELATIONSHIP.property(CLAIMS), new Cypher.List([]))),
    ]);
    return [
      ...this.foundRelationships(dating),
      ...this.page(dating, RELATIONSHIP, RELATIONSHIP_DATES),
      new Cypher.Return([row, ROW]),
    ];
  }

  relationshipCount(dating: Dating): Cypher.Clause[] {
    return [...this.foundRelationships(dating), ...counted(RELATIONSHIP)];
  }

  /** A page of nodes one relationship away that no relationship of the same date tells of: rows as of `about`. */
  nodes(dating: Dating): Cypher.Clause[] {
    return [...this.foundNodes(dating), ...this.page(dating, NODE, NODE_DATES), nodeRow()];
  }

  nodeCount(dating: Dating): Cypher.Clause[] {
    return [...this.foundNodes(dating), ...counted(NODE)];
  }

  /** The other end has no label, which would have every node read: relationships of the subject tie entities. */
  private foundRelationships(dating: Dating): Cypher.Clause[] {
    const pattern = entity(ABOUT).related(RELATIONSHIP, { type: types(...this.subject), direction: 'undirected' });
    const conditions =
      dating === 'DATED'
        ? this.placed(RELATIONSHIP, RELATIONSHIP_DATES)
        : [Cypher.isNull(firstKey(RELATIONSHIP, RELATIONSHIP_DATES)), unplaced()];
    return [
      where(new Cypher.Match(pattern.to(NODE)), ...this.visible(), this.isOfType(), ...conditions),
      new Cypher.With(RELATIONSHIP).distinct(),
    ];
  }

  /** Two branches, because a test of the type of every relationship costs more than all the rest. */
  private foundNodes(dating: Dating): Cypher.Clause[] {
    const conditions = [
      Cypher.neq(NODE.property('id'), param('about')),
      visibleStanding(this.visibility, NODE),
      this.isOfType(),
      ...(dating === 'DATED'
        ? this.placed(NODE, NODE_DATES)
        : [Cypher.isNull(firstKey(NODE, NODE_DATES)), hasLabel(NODE, this.timed)]),
    ];
    const steps = (followed: readonly string[], labels: { labels?: string }): Cypher.Match =>
      new Cypher.Match(
        new Cypher.Pattern(ABOUT)
          .related(RELATIONSHIP, { type: types(...followed), direction: 'undirected' })
          .to(NODE, labels),
      );
    // What the relationships that lead to a node tell: their dates, '' for an undated entry, '-' for none.
    const told = writtenDate(RELATIONSHIP, RELATIONSHIP_DATES).when(unplaced()).then(text('')).else(text('-'));
    const ofSubject = Cypher.utils.concat(
      where(steps(this.subject, {}), ...conditions, ...this.visible()),
      new Cypher.Return(NODE, [told, TELLS]),
    );
    const ofFigures = Cypher.utils.concat(
      where(
        steps(this.figures, { labels: label(FIGURE) }),
        ...conditions,
        visibleDays(this.visibility, NODE),
        this.isFollowed(),
      ),
      new Cypher.Return(NODE, [text('-'), TELLS]),
    );
    const all = new Cypher.NamedVariable('told');
    const sameDate = dating === 'DATED' ? writtenDate(NODE, NODE_DATES) : text('');
    return [
      new Cypher.Match(entity(ABOUT)),
      new Cypher.Call(new Cypher.Union(ofSubject, ofFigures).all(), [ABOUT]),
      new Cypher.With(NODE, [Cypher.collect(TELLS), all]).where(Cypher.not(Cypher.in(sameDate, all))),
    ];
  }

  /** Cuts the page. The store orders only keys, and reads what is shown of those that are left. */
  private page(dating: Dating, entry: Entry, dates: Dates): Cypher.Clause[] {
    const limit = param('limit');
    if (dating === 'UNDATED') {
      return [
        new Cypher.With(entry, [entry.property('id'), ID]),
        new Cypher.With(entry, ID).orderBy([ID]).limit(limit),
      ];
    }
    const keyed = new Cypher.With(
      entry,
      [firstKey(entry, dates), FIRST],
      [lastKey(entry, dates), LAST],
      [entry.property('id'), ID],
    );
    if (this.args.after != null) keyed.where(isAfterCursor());
    return [keyed, new Cypher.With(entry, FIRST, LAST, ID).orderBy([FIRST], [LAST], [ID]).limit(limit)];
  }

  /** Conditions that a record has a place in time, overlaps the days asked for, and does not stand before the cursor. */
  private placed(entry: Entry, dates: Dates): (Cypher.Predicate | undefined)[] {
    const { from, to, after } = this.args;
    const key = firstKey(entry, dates);
    return [
      Cypher.isNotNull(key),
      after == null ? undefined : Cypher.gte(key, param('afterFirst')),
      to == null ? undefined : beginsBy(entry, dates, param('to')),
      from == null ? undefined : lastsUntil(entry, dates, param('from')),
    ];
  }

  /** Conditions on a relationship of the subject, and that its other end is there. */
  private visible(): (Cypher.Predicate | undefined)[] {
    return [
      visibleStanding(this.visibility, RELATIONSHIP),
      visibleDays(this.visibility, RELATIONSHIP),
      visibleDays(this.visibility, NODE),
      this.isFollowed(),
    ];
  }

  private isFollowed(): Cypher.Predicate | undefined {
    return this.args.via ? Cypher.in(Cypher.type(RELATIONSHIP), param('followed')) : undefined;
  }

  private isOfType(): Cypher.Predicate | undefined {
    if (!this.args.types) return undefined;
    const name = new Cypher.NamedVariable('l');
    return Cypher.any(name, Cypher.labels(NODE), Cypher.in(name, param('types')));
  }
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

function isAfterCursor(): Cypher.Predicate {
  const [first, last, id] = [param('afterFirst'), param('afterLast'), param('afterId')];
  const lastOrId = Cypher.or(Cypher.gt(LAST, last), Cypher.and(Cypher.eq(LAST, last), Cypher.gt(ID, id)));
  return Cypher.or(Cypher.gt(FIRST, first), Cypher.and(Cypher.eq(FIRST, first), lastOrId));
}

/** The id of the node at an end of the relationship. */
const idOfEnd = (end: 'startNode' | 'endNode'): Cypher.Expr =>
  propertyOf(new Cypher.Function(end, [RELATIONSHIP]), 'id');

const entity = (node: Cypher.Node): Cypher.Pattern =>
  new Cypher.Pattern(node, { labels: label(ENTITY), properties: { id: param('about') } });

function nodeRow(): Cypher.Return {
  const row = new Cypher.List([
    NODE.property('id'),
    dateRow(NODE, NODE_DATES),
    orElse(NODE, 'modality', 'FACT'),
    orElse(NODE, 'rank', 'NORMAL'),
    NODE.property('validTo'),
    NODE.property(byLanguageOf('name')),
  ]);
  return new Cypher.Return([row, ROW]);
}

function counted(entry: Entry): Cypher.Clause[] {
  const found = new Cypher.NamedVariable('found');
  return [new Cypher.With([Cypher.count(entry), found]), new Cypher.Return([found, ROW])];
}

const CLAIM = new Cypher.NamedNode('c');

/** The statements of the claims of `$ids` in all languages: `[id, statement]`. */
export const STATEMENTS_OF_CLAIMS = print(
  Cypher.utils.concat(
    new Cypher.Unwind([param('ids'), ID]),
    new Cypher.Match(new Cypher.Pattern(CLAIM, { labels: label('Claim'), properties: { id: ID } })),
    new Cypher.Return([new Cypher.List([CLAIM.property('id'), CLAIM.property(byLanguageOf('statement'))]), ROW]),
  ),
);

/** Types of relationships in the store that have a place in time by their nature. */
export function timedTypes(registry: Registry): string[] {
  return [...registry.relationships.values()]
    .filter(({ definition }) => definition.about === 'SUBJECT' && definition.start !== 'OPEN')
    .flatMap(({ type, unassertedType }) => [type, unassertedType]);
}
