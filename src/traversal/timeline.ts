import { encodeCursor, orderSignature, requireCursor } from '../compiler/arguments/cursor';
import { CustomsGraphError } from '../errors';
import { foundPage } from '../model/found';
import type { Registry } from '../model/registry';
import type { ParameterValue } from '../model/statement';
import { entityTypeEnum, type TraversalField } from '../model/traversal-field';
import {
  OPEN_END,
  STATEMENTS_OF_CLAIMS,
  timedTypes,
  TimelineStatements,
  type Dating,
  type TimelineArguments,
} from './timeline-statements';
import { timelineType, type TimelineEntry } from './timeline-types';
import { rowsOf, type Traversal, type TraversalRun } from './traversal';
import { followed, viaInput } from './via';
import { EVERY_MODALITY, visibilityArguments } from './visibility-arguments';

/** What happened around an entity, what is planned for it, and when. */
export function timeline(registry: Registry): Traversal {
  return {
    field: field(registry),
    run: (run, args) => new Finding(run, args as unknown as TimelineArguments).find(),
  };
}

function field(registry: Registry): TraversalField {
  return {
    name: 'timeline',
    description:
      'What is known to have been, and is planned, around one entity, in the order of time: the entity itself; the relationships at it, dated by "on", "validFrom" or "due"; and the entities one relationship away that have a date of their own, such as events, agreements and figures, unless a relationship of the same date tells of them. All modalities are shown, each entry with its own. Null: there is no such entity, or it is not there as of the day asked for.',
    arguments: [
      { name: 'about', type: 'ID', required: true, description: 'The entity, by its id.' },
      {
        name: 'from',
        type: 'Date',
        description: 'Only dates that reach this day or a later one. The undated are not concerned.',
      },
      {
        name: 'to',
        type: 'Date',
        description:
          'Only dates that begin on this day or earlier; it is included. A year stands for its first day: write "2008-12-31" for all of 2008. The undated are not concerned.',
      },
      {
        name: 'types',
        type: entityTypeEnum(registry),
        list: true,
        description: 'Only what has to do with entities of these types: they themselves, or at the other end.',
      },
      {
        name: 'via',
        type: viaInput(registry),
        description:
          'Which relationships count, and which lead to other entities. Of the types of the record only ABOUT and OBSERVES count: they lead to figures.',
      },
      { name: 'first', type: 'Int', description: 'Size of the page of dated entries, and most undated ones; 20.' },
      { name: 'after', type: 'Cursor', description: 'Dated entries after this cursor of an earlier answer.' },
      ...visibilityArguments(registry, EVERY_MODALITY),
    ],
    result: { kind: 'object', type: timelineType(registry), nullable: true, list: false },
    most: (_args, first) => first,
    check: (args) => check(args as unknown as TimelineArguments),
  };
}

const CURSOR = {
  signature: orderSignature('timeline by first day, last day, id'),
  keys: [1, 2, 3].map(() => ({ valueType: 'string' as const, nullable: false })),
};

/** Throws BAD_USER_INPUT or BAD_CURSOR. */
function check({ from, to, after }: TimelineArguments): void {
  if (from != null && to != null && from > to) {
    throw new CustomsGraphError('BAD_USER_INPUT', `"from" is ${from}, which is after "to", ${to}.`, {
      hint: 'Give the earlier day as "from". A year or a month stands for its first day.',
    });
  }
  if (after != null) requireCursor(after, 'after', CURSOR);
}

/** An entry and where it stands. */
interface Placed {
  readonly entry: TimelineEntry;
  readonly key: Key;
  /** The claim whose statement is the text, for a relationship. */
  readonly claim?: string | undefined;
}

/** First day, last day and id, as they are compared. */
type Key = readonly [first: string, last: string, id: string];

type StoredDate = readonly [edtf: string | null, first: string | null, last: string | null, meaning: string | null];
type NodeRow = readonly [string, StoredDate, string, string, string | null, readonly string[] | null];
type RelationshipRow = readonly [string, string, string, StoredDate, string, string, string | null, string | null];

/** One timeline while it is found. */
class Finding {
  private readonly statements: TimelineStatements;
  private readonly parameters: Readonly<Record<string, ParameterValue>>;
  private readonly size: number;
  private readonly after: Key | undefined;

  constructor(
    private readonly run: TraversalRun,
    private readonly args: TimelineArguments,
  ) {
    const { registry, limits, currentId } = run;
    const { after, asOf, knownAsOf, modality, rank, from, to } = args;
    this.statements = new TimelineStatements(registry, args);
    this.size = args.first ?? limits.defaultPageSize;
    this.after = after == null ? undefined : (requireCursor(after, 'after', CURSOR).values as unknown as Key);
    const [afterFirst, afterLast, afterId] = this.after ?? [];
    const all: Readonly<Record<string, ParameterValue | undefined>> = {
      about: currentId(args.about),
      limit: BigInt(this.size) + 1n,
      timed: timedTypes(registry),
      ...{ asOf, knownAsOf, modality, rank, from, to, afterFirst, afterLast, afterId },
      types: args.types,
      followed: args.via ? this.followed() : undefined,
    };
    this.parameters = Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, ParameterValue] => entry[1] != null),
    );
  }

  /** The timeline; null when there is no such entity. */
  async find(): Promise<unknown> {
    const [about] = (await this.ask(this.statements.about())) as NodeRow[];
    if (!about) return null;
    const itself = this.itself(about);
    const dated = [
      ...(await this.page('DATED')),
      ...itself.filter(({ key }) => key[0] !== '' && this.isAsked(about[1]) && this.isAfter(key)),
    ].sort((a, b) => compare(a.key, b.key));
    const unplaced = [...(await this.page('UNDATED')), ...itself.filter(({ key }) => key[0] === '')];
    const undated = unplaced
      .sort((a, b) => Number(isNode(a)) - Number(isNode(b)) || compare(a.key, b.key))
      .slice(0, this.size);
    const undatedCount = unplaced.length <= this.size ? unplaced.length : await this.count(itself);
    const shown = dated.slice(0, this.size + 1);
    const texts = await this.textsOf([...shown.slice(0, this.size), ...undated]);
    const told = (placed: Placed): TimelineEntry => ({ ...placed.entry, text: texts(placed) });
    const page = foundPage(
      shown,
      this.size,
      ({ key }) => encodeCursor(CURSOR.signature, key),
      this.after !== undefined,
    );
    return {
      entries: {
        edges: page.edges.map(({ cursor, node }) => ({ cursor, node: told(node) })),
        nodes: page.nodes.map(told),
        pageInfo: page.pageInfo,
      },
      undated: undated.map(told),
      undatedCount,
    };
  }

  private async ask(text: string, more: Readonly<Record<string, ParameterValue>> = {}): Promise<readonly unknown[]> {
    return rowsOf(this.run, text, { ...this.parameters, ...more });
  }

  private async page(dating: Dating): Promise<Placed[]> {
    const relationships = (await this.ask(this.statements.relationships(dating))) as RelationshipRow[];
    const nodes = (await this.ask(this.statements.nodes(dating))) as NodeRow[];
    return [...relationships.map(ofRelationship), ...nodes.map(ofNode)];
  }

  /** The number of all undated entries. */
  private async count(itself: readonly Placed[]): Promise<number> {
    const [relationships] = await this.ask(this.statements.relationshipCount());
    const [nodes] = await this.ask(this.statements.nodeCount());
    return Number(relationships) + Number(nodes) + itself.filter(({ key }) => key[0] === '').length;
  }

  /** The entity as an entry of its own timeline: one at most. */
  private itself(row: NodeRow): Placed[] {
    const { types, modality, rank } = this.args;
    const type = this.run.registry.typeOfId(row[0]);
    if (type?.kind !== 'entity') return [];
    const placed = ofNode(row);
    const seen =
      (types?.includes(type.name) ?? true) &&
      (modality?.includes(placed.entry.modality) ?? true) &&
      (rank?.includes(placed.entry.rank) ?? placed.entry.rank !== 'DEPRECATED');
    return seen && (placed.key[0] !== '' || type.definition.start !== 'OPEN') ? [placed] : [];
  }

  private isAsked([, first, last]: StoredDate): boolean {
    const { from, to } = this.args;
    return (to == null || first === null || first <= to) && (from == null || last === null || last >= from);
  }

  private isAfter(key: Key): boolean {
    return this.after === undefined || compare(key, this.after) > 0;
  }

  /** Stored types of relationships that `via` lets count. */
  private followed(): string[] {
    const { registry } = this.run;
    const all = [...registry.relationships.values()];
    const chosen = followed(
      all.map(({ type }) => type),
      this.args.via ?? {},
    );
    return chosen.flatMap((type) => [type, registry.relationshipOfType(type)!.unassertedType]);
  }

  /** Gives each entry its text: the names are there, the statements of claims are asked for. */
  private async textsOf(entries: readonly Placed[]): Promise<(placed: Placed) => TimelineEntry['text']> {
    const ids = [...new Set(entries.flatMap(({ claim }) => claim ?? []))];
    const rows = ids.length === 0 ? [] : ((await this.ask(STATEMENTS_OF_CLAIMS, { ids })) as [string, string[]][]);
    const statements = new Map(rows);
    return ({ entry, claim }) => (claim === undefined ? entry.text : (statements.get(claim) ?? null));
  }
}

function ofNode([id, date, modality, rank, until, name]: NodeRow): Placed {
  return { entry: { ...dateOf(date), until, text: name, modality, rank, subject: id }, key: keyOf(date, id) };
}

function ofRelationship([id, from, to, date, modality, rank, until, claim]: RelationshipRow): Placed {
  const entry = { ...dateOf(date), until, text: null, modality, rank, subject: { id, from, to } };
  return { entry, key: keyOf(date, id), claim: claim ?? undefined };
}

const dateOf = ([date, , , meaning]: StoredDate): Pick<TimelineEntry, 'date' | 'meaning'> => ({ date, meaning });

/** The first two are empty for an entry without a place in time. */
const keyOf = ([, first, last]: StoredDate, id: string): Key =>
  first === null && last === null ? ['', '', id] : [first ?? last!, last ?? OPEN_END, id];

const isNode = ({ entry }: Placed): boolean => typeof entry.subject === 'string';

function compare(a: Key, b: Key): number {
  const place = a.findIndex((part, i) => part !== b[i]);
  return place < 0 ? 0 : a[place]! < b[place]! ? -1 : 1;
}
