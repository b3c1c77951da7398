import { label, types } from '../compiler/statement/cypher';
import type { Registry } from '../model/registry';
import { byLanguageOf, CLAIMS, firstDayOf, lastDayOf } from '../model/storage';
import type { Via } from './via';
import { standingConditions, timeConditions, type VisibilityArguments } from './visibility-arguments';

/** The arguments of a timeline, coerced. */
export interface TimelineArguments extends VisibilityArguments {
  readonly about: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly types?: readonly string[] | null;
  readonly via?: Via | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Whether entries with a place in time are asked for, or those without. */
export type Dating = 'DATED' | 'UNDATED';

/** The properties that date a record, in the order in which they count, with what they say. */
type Dates = Readonly<Record<string, string>>;
const RELATIONSHIP_DATES: Dates = { on: 'HAPPENED', validFrom: 'BEGAN', due: 'DUE' };
const NODE_DATES: Dates = { on: 'HAPPENED', signedOn: 'SIGNED', validFrom: 'BEGAN', inForceFrom: 'BEGAN', due: 'DUE' };

/** Stands last among dates of one first day. */
export const OPEN_END = '9999-12-31';

/** Relationships of the record that lead from an entity to figures about it. */
const FIGURES = ['ABOUT', 'OBSERVES'];
const FIGURE = 'Observation';

/**
 * The statements that find the entries of a timeline. Their texts depend on the model and on which arguments are
 * given; the values are parameters. All relationships at a node are read, and the store keeps only a page of them.
 */
export class TimelineStatements {
  private readonly subject: readonly string[];
  private readonly figures: readonly string[];
  /** Labels of nodes that have a place in time by their nature. */
  private readonly timed: readonly string[];

  constructor(
    registry: Registry,
    private readonly args: TimelineArguments,
  ) {
    const relationships = [...registry.relationships.values()];
    this.subject = relationships
      .filter(({ definition }) => definition.about === 'SUBJECT')
      .flatMap(({ type, unassertedType }) => [type, unassertedType]);
    this.figures = relationships.filter(({ type }) => FIGURES.includes(type)).map(({ type }) => type);
    this.timed = [...registry.entities.values()]
      .filter(({ interfaces, definition }) => interfaces.includes('Entity') && definition.start !== 'OPEN')
      .map(({ name }) => name);
  }

  /** The entity itself: `[id, date, modality, rank, validTo, name]`, the date as dateOf says. */
  about(): string {
    return lines('MATCH (m:Entity {id: $about})', where(timeConditions('m', this.args)), `RETURN ${NODE_ROW} AS row`);
  }

  /** A page of relationships: `[id, from, to, date, modality, rank, validTo, first claim]`. */
  relationships(dating: Dating): string {
    return lines(
      ...this.foundRelationships(dating),
      ...this.page(dating, 'r', RELATIONSHIP_DATES),
      `RETURN [r.id, startNode(r).id, endNode(r).id, ${dateOf('r', RELATIONSHIP_DATES)}, coalesce(r.modality, 'FACT'), coalesce(r.rank, 'NORMAL'), r.validTo, head(coalesce(r.${CLAIMS}, []))] AS row`,
    );
  }

  relationshipCount(): string {
    return lines(...this.foundRelationships('UNDATED'), 'WITH count(r) AS found RETURN found AS row');
  }

  /** A page of nodes one relationship away that no relationship of the same date tells of: rows as of `about`. */
  nodes(dating: Dating): string {
    return lines(...this.foundNodes(dating), ...this.page(dating, 'm', NODE_DATES), `RETURN ${NODE_ROW} AS row`);
  }

  nodeCount(): string {
    return lines(...this.foundNodes('UNDATED'), 'WITH count(m) AS found RETURN found AS row');
  }

  /** Without a label at the other end, which would have every node read: relationships of the subject tie entities. */
  private foundRelationships(dating: Dating): string[] {
    return [
      `MATCH (x:Entity {id: $about})-[r:${types(...this.subject)}]-(m)`,
      where([
        ...this.visible(),
        ...this.type('m'),
        ...(dating === 'DATED'
          ? this.placed('r', RELATIONSHIP_DATES)
          : [`${firstKey('r', RELATIONSHIP_DATES)} IS NULL`, UNPLACED]),
      ]),
      'WITH DISTINCT r',
    ];
  }

  /** Two branches, because a test of the type of every relationship costs more than all the rest. */
  private foundNodes(dating: Dating): string[] {
    const isTimed = this.timed.map((name) => `m:${label(name)}`).join(' OR ');
    const conditions = [
      'm.id <> $about',
      ...standingConditions('m', this.args),
      ...this.type('m'),
      ...(dating === 'DATED' ? this.placed('m', NODE_DATES) : [`${firstKey('m', NODE_DATES)} IS NULL`, `(${isTimed})`]),
    ];
    const figures = [...timeConditions('m', this.args), ...(this.args.via ? ['type(r) IN $followed'] : [])];
    return [
      'MATCH (x:Entity {id: $about})',
      'CALL (x) {',
      `MATCH (x)-[r:${types(...this.subject)}]-(m)`,
      where([...conditions, ...this.visible()]),
      // What the relationships that lead to a node tell: their dates, '' for an undated entry, '-' for none.
      `RETURN m, CASE ${whens('r', RELATIONSHIP_DATES, (property) => `r.${property}`)} WHEN ${UNPLACED} THEN '' ELSE '-' END AS tells`,
      'UNION ALL',
      `MATCH (x)-[r:${types(...this.figures)}]-(m:${label(FIGURE)})`,
      where([...conditions, ...figures]),
      "RETURN m, '-' AS tells",
      '}',
      'WITH m, collect(tells) AS told',
      dating === 'DATED'
        ? `WHERE NOT CASE ${whens('m', NODE_DATES, (property) => `m.${property}`)} END IN told`
        : "WHERE NOT '' IN told",
    ];
  }

  /** Cuts the page. Only keys are ordered; what is shown is read of those that are left. */
  private page(dating: Dating, record: string, dates: Dates): string[] {
    if (dating === 'UNDATED') {
      return [`WITH ${record}, ${record}.id AS id`, `WITH ${record}, id ORDER BY id LIMIT $limit`];
    }
    const keys = `${firstKey(record, dates)} AS sortFirst, ${lastKey(record, dates)} AS sortLast, ${record}.id AS id`;
    return [
      `WITH ${record}, ${keys}`,
      ...(this.args.after == null
        ? []
        : [
            'WHERE sortFirst > $afterFirst OR (sortFirst = $afterFirst AND (sortLast > $afterLast OR (sortLast = $afterLast AND id > $afterId)))',
          ]),
      `WITH ${record}, sortFirst, sortLast, id ORDER BY sortFirst, sortLast, id LIMIT $limit`,
    ];
  }

  /** Conditions that a record has a place in time, overlaps the days asked for, and does not stand before the cursor. */
  private placed(record: string, dates: Dates): string[] {
    const { from, to, after } = this.args;
    const bound = (of: (property: string) => string): string =>
      `CASE ${whens(record, dates, (property) => `${record}.${of(property)}`)} END`;
    const conditions = [`${firstKey(record, dates)} IS NOT NULL`];
    if (after != null) conditions.push(`${firstKey(record, dates)} >= $afterFirst`);
    if (to != null) conditions.push(`coalesce(${bound(firstDayOf)} <= $to, true)`);
    if (from != null) conditions.push(`coalesce(${bound(lastDayOf)} >= $from, true)`);
    return conditions;
  }

  /** Conditions on a relationship of the subject, and that its other end is there. */
  private visible(): string[] {
    return [
      ...standingConditions('r', this.args),
      ...timeConditions('r', this.args),
      ...timeConditions('m', this.args),
      ...(this.args.via ? ['type(r) IN $followed'] : []),
    ];
  }

  private type(node: string): string[] {
    return this.args.types ? [`any(l IN labels(${node}) WHERE l IN $types)`] : [];
  }
}

/**
 * A relationship without a date that has a place in time all the same, which nobody knows. Not one that happened when
 * its event did (it has days, and the event tells them), nor one that holds as long as both ends do.
 */
const UNPLACED = `r.firstDay IS NULL AND r.lastDay IS NULL AND (type(r) IN $timed OR coalesce(r.modality, 'FACT') IN ['PLAN', 'PROPOSAL'])`;

/** What the date of a record yields, a branch for each property: the first of them with a day counts. */
function whens(record: string, dates: Dates, value: (property: string) => string): string {
  const branches = Object.keys(dates).map((property) => {
    const [first, last] = [`${record}.${firstDayOf(property)}`, `${record}.${lastDayOf(property)}`];
    return `WHEN ${first} IS NOT NULL OR ${last} IS NOT NULL THEN ${value(property)}`;
  });
  return branches.join(' ');
}

/** The first day of the date that counts, the last where there is none; null for a record without a place in time. */
function firstKey(record: string, dates: Dates): string {
  const days = Object.keys(dates).flatMap((property) => [firstDayOf(property), lastDayOf(property)]);
  return `coalesce(${days.map((day) => `${record}.${day}`).join(', ')})`;
}

const lastKey = (record: string, dates: Dates): string =>
  `CASE ${whens(record, dates, (property) => `coalesce(${record}.${lastDayOf(property)}, '${OPEN_END}')`)} END`;

/**
 * `[EDTF text, first day, last day, meaning]` of the date that counts; without one only the text, if any. Lists cost
 * much more than texts, so this is for what is shown alone.
 */
function dateOf(record: string, dates: Dates): string {
  const known = whens(
    record,
    dates,
    (property) =>
      `[${record}.${property}, ${record}.${firstDayOf(property)}, ${record}.${lastDayOf(property)}, '${dates[property]!}']`,
  );
  const texts = Object.keys(dates).map((property) => `${record}.${property}`);
  return `CASE ${known} ELSE [coalesce(${texts.join(', ')}), null, null, null] END`;
}

const NODE_ROW = `[m.id, ${dateOf('m', NODE_DATES)}, coalesce(m.modality, 'FACT'), coalesce(m.rank, 'NORMAL'), m.validTo, m.${byLanguageOf('name')}]`;

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** The texts of claims: `[id, statement]`. */
export const STATEMENTS_OF_CLAIMS = lines(
  'UNWIND $ids AS id',
  'MATCH (c:Claim {id: id})',
  `RETURN [c.id, c.${byLanguageOf('statement')}] AS row`,
);

/** Types of relationships in the store that have a place in time by their nature. */
export function timedTypes(registry: Registry): string[] {
  return [...registry.relationships.values()]
    .filter(({ definition }) => definition.about === 'SUBJECT' && definition.start !== 'OPEN')
    .flatMap(({ type, unassertedType }) => [type, unassertedType]);
}
