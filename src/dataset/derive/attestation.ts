import type { Draft, DraftNode, DraftRelationship } from '../draft';
import { ClaimDays, earliestOf } from './claim-days';

/** When a record is attested. */
export interface Attested {
  /** The first day by which it has been for certain; undefined where no day is known. */
  readonly by: string | undefined;
  /** The days on which it is, for certain, in their order. */
  readonly on: readonly string[];
}

/**
 * When sources attest a record: as of the days of its claims, rejected ones apart. What a rule makes of several
 * relationships is attested while all of them are.
 */
export class Attestation {
  private readonly known = new Map<string, Attested>();
  private readonly last: ClaimDays;
  private readonly first: ClaimDays;

  constructor(private readonly draft: Draft) {
    this.last = ClaimDays.asOf(draft);
    this.first = ClaimDays.attested(draft);
  }

  of(record: DraftNode | DraftRelationship): Attested {
    let attested = this.known.get(record.id);
    if (!attested) {
      const basis = 'basis' in record && record.basis.length > 0 ? record.basis : undefined;
      attested = basis ? whileAll(basis.map((each) => this.of(each))) : this.byClaims(record);
      this.known.set(record.id, attested);
    }
    return attested;
  }

  /** Adds what else attests a node. */
  add(node: DraftNode, { by, on }: Attested): void {
    const own = this.of(node);
    this.known.set(node.id, { by: earliestOf([own.by, by]), on: inOrder([...own.on, ...on]) });
  }

  private byClaims({ claims }: DraftNode | DraftRelationship): Attested {
    const all = [...claims].map(([id, confidence]) => {
      const properties = this.draft.nodes.get(id)?.properties;
      return { id, properties, confidence: confidence ?? properties?.get('confidence') };
    });
    const accepted = all.filter(({ properties }) => properties?.get('rank') !== 'DEPRECATED');
    // What the editors know from no source attests a thing only where nothing else does.
    const sure = accepted.filter(({ confidence }) => confidence !== 'LOW');
    const telling = [sure, accepted, all].find((some) => some.length > 0) ?? [];
    const ids = telling.map(({ id }) => id);
    return { by: earliestOf(this.last.of(ids)), on: inOrder(this.first.of(ids)) };
  }
}

/** From the first day by which all have been attested to the last on which all are. */
function whileAll(all: readonly Attested[]): Attested {
  const [bys, lasts] = [all.map(({ by }) => by), all.map(({ on }) => on.at(-1))];
  const by = bys.includes(undefined) ? undefined : bys.sort().at(-1);
  const last = lasts.includes(undefined) ? undefined : lasts.sort()[0];
  return { by, on: last === undefined ? [] : [last] };
}

const inOrder = (days: readonly string[]): readonly string[] => [...new Set(days)].sort();
