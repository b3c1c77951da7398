import { CustomsGraphError } from '../errors';

/** How much of the graph one traversal may still read, in relationships. */
export class Budget {
  private spent = 0;

  constructor(
    private readonly limit: number,
    private readonly field: string,
  ) {}

  /** Rows that the next statement may yield: one more than may be read, which tells that there are more. */
  get rows(): bigint {
    return BigInt(this.limit - this.spent + 1);
  }

  /** Takes note of relationships read. Throws LIMIT_EXCEEDED when there are more than the limit. */
  spend(relationships: number): void {
    this.spent += relationships;
    if (this.spent <= this.limit) return;
    throw new CustomsGraphError('LIMIT_EXCEEDED', `${this.field} met more than ${this.limit} relationships.`, {
      hint: 'Name the types of relationships to follow in "via", the types of nodes in "types", or a smaller length.',
    });
  }
}
