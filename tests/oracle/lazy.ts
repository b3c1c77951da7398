import * as fc from 'fast-check';

/** An arbitrary that is made when it is first needed: the types of a schema lead to each other in circles. */
export function lazy<T>(make: () => fc.Arbitrary<T>): fc.Arbitrary<T> {
  return new LazyArbitrary(make);
}

class LazyArbitrary<T> extends fc.Arbitrary<T> {
  private made: fc.Arbitrary<T> | undefined;

  constructor(private readonly make: () => fc.Arbitrary<T>) {
    super();
  }

  private get arbitrary(): fc.Arbitrary<T> {
    return (this.made ??= this.make());
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    return this.arbitrary.generate(random, biasFactor);
  }

  canShrinkWithoutContext(value: unknown): value is T {
    return this.arbitrary.canShrinkWithoutContext(value);
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.arbitrary.shrink(value, context);
  }
}
