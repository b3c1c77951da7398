import type { GraphQLSchema } from 'graphql';
import { OwnProperties } from '../own-properties';
import type { CitedClaim, Item } from './report';

/** A node as a sentence names it. */
export interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
  /** Of a name. */
  readonly value?: string;
}

interface Edtf {
  readonly edtf: string;
}

/** A relationship as `Facts.fragment` asks for it. */
export interface Fact extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
  readonly id: string;
  readonly type: string;
  readonly modality: string;
  readonly rank: string;
  readonly standing: string | null;
  readonly disputed: boolean;
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
  readonly due: Edtf | null;
  readonly dateText: string | null;
  readonly derivation: string | null;
  readonly from: Named;
  readonly to: Named;
  readonly claims: readonly CitedClaim[];
  readonly contradictions: readonly { readonly id: string }[];
}

const NAMED = 'fragment Named on Node { __typename id ... on Entity { name } ... on Name { value } }';

/** Claims named for a fact; more of them say the same. */
const CLAIMS_OF_A_FACT = 2;

/** What the graph tells of relationships, and the sentences that say it. */
export class Facts {
  /** The fragments `Fact` and `Named`. */
  readonly fragment: string;
  private readonly properties: OwnProperties;

  constructor(schema: GraphQLSchema) {
    this.properties = new OwnProperties(schema, 'Relationship');
    this.fragment = `fragment Fact on Relationship {
      __typename id type modality rank standing disputed dateText derivation
      validFrom { edtf } validTo { edtf } due { edtf }
      from { ...Named } to { ...Named }
      claims(first: ${CLAIMS_OF_A_FACT}) { id citation }
      contradictions(first: ${CLAIMS_OF_A_FACT}) { id }
      ${this.properties.selection}
    }
    ${NAMED}`;
  }

  /**
   * A fact as a line: `A signed B (on 2008-03-03) [claim:s0-33]`. What is no plain fact says so, and so does what is
   * disputed, with the contradictions, ranks below others, or holds only possibly on the day of the view.
   *
   * @param self the id of a thing that goes by "this", where all lines are about it
   */
  item(fact: Fact, prefix = '- ', self?: string): Item {
    const { from, to, type, claims, derivation } = fact;
    const words = type.toLowerCase().replaceAll('_', ' ');
    const marks = [...this.details(fact), ...marksOf(fact)];
    const behind =
      claims.length > 0 ? ` [${claims.map(({ id }) => id).join(', ')}]` : derivation ? ' [no claim: inferred]' : '';
    const [start, end] = [from, to].map((one) => (one.id === self ? 'this' : nameWithId(one)));
    const text = `${prefix}${start} ${words} ${end}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}${behind}`;
    return { text, claims };
  }

  /** The same with how it follows, where it does. */
  whole(fact: Fact): Item {
    const { text, claims } = this.item(fact, '');
    return { text: fact.derivation ? `${text}\n  It follows: ${fact.derivation}` : text, claims };
  }

  private details(fact: Fact): string[] {
    const { validFrom, validTo, due, dateText } = fact;
    const own = this.properties.of(fact);
    // A property may say the same, such as when a recognition came into force.
    const isSaid = ({ edtf }: Edtf): boolean => own.some(([, value]) => value === edtf);
    const period = [
      validFrom && !isSaid(validFrom) ? `from ${validFrom.edtf}` : '',
      validTo ? `until ${validTo.edtf}` : '',
    ];
    return [
      ...own.map(([name, value]) => `${name} ${value}`),
      period.filter(Boolean).join(' '),
      due ? `due ${due.edtf}` : '',
      dateText ?? '',
    ].filter((text) => text !== '');
  }
}

function marksOf({ modality, rank, standing, disputed, contradictions }: Fact): string[] {
  return [
    modality === 'FACT' ? '' : modality,
    rank === 'NORMAL' ? '' : `rank ${rank}`,
    standing === null || standing === 'CERTAIN' ? '' : standing,
    disputed ? ['disputed', contradictions.map(({ id }) => id).join(', ')].filter(Boolean).join(': ') : '',
  ].filter((text) => text !== '');
}

/** Whether what was asked for by `Facts.fragment` is a relationship: an answer may be of nodes as well. */
export const isFact = (node: object): node is Fact => 'from' in node && 'to' in node;

/** A node as it is called, with the id that other tools take. */
export const nameWithId = ({ id, name, value, __typename }: Named): string => {
  const called = name ?? value;
  return called === undefined || called === id ? `${__typename} ${id}` : `${called} (${id})`;
};
