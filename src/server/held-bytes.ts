/** The bytes of large bodies and answers that are held at the same time. */
export class HeldBytes {
  held = 0;
  /** How many bodies and answers did not fit so far. */
  refused = 0;

  constructor(private readonly most: number) {}

  /** Whether so many more fit; they are held then. */
  take(bytes: number): boolean {
    if (this.held + bytes > this.most) {
      this.refused += 1;
      return false;
    }
    this.held += bytes;
    return true;
  }
}
