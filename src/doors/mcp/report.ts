import { tokensOf } from './tokens';

/** A claim, as far as an answer names it. */
export interface CitedClaim {
  readonly id: string;
  readonly citation: string;
}

/** A part of an answer, and the claims behind what it states; without a text only their citations are added. */
export interface Item {
  readonly text: string;
  readonly claims?: readonly CitedClaim[] | undefined;
}

/** Kept free for the line that says what is left out. */
const CLOSING = 120;

/**
 * An answer that grows until its budget of tokens is spent. Behind it stand the citations of the claims that it names, each
 * once, which are paid for together with what names them.
 */
export class Report {
  private readonly lines: string[] = [];
  private readonly claimsByCitation = new Map<string, string[]>();
  private spent = CLOSING;

  constructor(private readonly budget: number) {}

  /** Adds lines in any case. */
  say(...lines: readonly string[]): this {
    for (const line of lines) {
      this.lines.push(line);
      this.spent += tokensOf(line) + 1;
    }
    return this;
  }

  /** Adds the items from the first on that there is room for; yields how many. */
  list(items: readonly Item[]): number {
    for (const [index, item] of items.entries()) if (!this.add(item)) return index;
    return items.length;
  }

  /** Adds an item with its claims if there is room for it. */
  add({ text, claims = [] }: Item): boolean {
    const cost = tokensOf(text) + 1 + this.costOf(claims);
    if (this.spent + cost > this.budget) return false;
    this.spent += cost;
    if (text !== '') this.lines.push(text);
    for (const { id, citation } of claims) {
      const ids = this.claimsByCitation.get(citation) ?? [];
      if (!ids.includes(id)) ids.push(id);
      this.claimsByCitation.set(citation, ids);
    }
    return true;
  }

  toString(): string {
    const citations = [...this.claimsByCitation].map(([citation, ids]) => `- ${ids.join(', ')}: ${citation}`);
    return [...this.lines, ...(citations.length > 0 ? ['', 'Sources:', ...citations] : [])].join('\n');
  }

  /** What claims cost that do not stand yet, and citations. */
  private costOf(claims: readonly CitedClaim[]): number {
    const isNew = ({ id, citation }: CitedClaim): boolean => !this.claimsByCitation.get(citation)?.includes(id);
    const added = claims.filter(isNew);
    const ids = new Set(added.map(({ id }) => id));
    const citations = new Set(added.map(({ citation }) => citation).filter((one) => !this.claimsByCitation.has(one)));
    const sum = (texts: ReadonlySet<string>): number => [...texts].reduce((all, text) => all + tokensOf(text) + 2, 0);
    return sum(ids) + sum(citations);
  }
}
