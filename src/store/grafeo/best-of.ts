/**
 * The first `limit` of some numbers, in order, without sorting all of them: a heap holds the best so far, with the last
 * of these at its root (Sedgewick and Wayne, Algorithms, section 2.4, "TopM").
 *
 * @param isBefore a total order
 */
export function bestOf(
  candidates: Iterable<number>,
  limit: number,
  isBefore: (a: number, b: number) => boolean,
): number[] {
  const heap: number[] = [];
  const sink = (value: number): void => {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child]!, heap[child + 1]!)) child += 1;
      if (!isBefore(value, heap[child]!)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = value;
  };
  const rise = (value: number): void => {
    let place = heap.push(value) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(heap[parent]!, value)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = value;
  };
  for (const candidate of candidates) {
    if (heap.length < limit) rise(candidate);
    else if (limit > 0 && isBefore(candidate, heap[0]!)) sink(candidate);
  }
  return heap.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}
