import { importsIn, type Sources } from './source-imports';

/**
 * The files that import each other in a circle, however long: the strongly connected components of the imports (Tarjan,
 * 1972), each sorted. Imports of types count.
 */
export function importCircles(sources: Sources): string[][] {
  const imports = new Map<string, string[]>([...sources.keys()].map((path) => [path, []]));
  for (const { from, to } of importsIn(sources)) if (to !== undefined && sources.has(to)) imports.get(from)!.push(to);
  const circles: string[][] = [];
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (path: string): void => {
    numbers.set(path, numbers.size);
    lowest.set(path, numbers.get(path)!);
    stack.push(path);
    for (const next of imports.get(path)!) {
      if (!numbers.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(path, Math.min(lowest.get(path)!, lowest.get(next)!));
    }
    if (lowest.get(path) !== numbers.get(path)) return;
    const circle = stack.splice(stack.indexOf(path)).sort();
    if (circle.length > 1 || imports.get(path)!.includes(path)) circles.push(circle);
  };
  for (const path of sources.keys()) if (!numbers.has(path)) visit(path);
  return circles.sort();
}
