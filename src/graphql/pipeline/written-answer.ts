const BEFORE = '{"data":';
const AFTER = '}\n';

/** The bytes of an answer without errors and extensions, which many can send at the same time. */
export class WrittenAnswer {
  private constructor(readonly body: Buffer) {}

  /** @param data the JSON of the data */
  static of(data: string): WrittenAnswer {
    return new WrittenAnswer(Buffer.from(BEFORE + data + AFTER));
  }

  /** The JSON of its data. */
  get text(): string {
    return this.body.toString('utf8', BEFORE.length, this.body.length - AFTER.length);
  }
}
