import type { ProfiledPlan } from 'neo4j-driver';

/** The operators of a profiled plan, one a line, with their rows and database hits; the sum of the hits comes last. */
export function planLines(plan: ProfiledPlan): string[] {
  return [...operatorLines(plan, ''), `${hitsOf(plan)} db hits`];
}

function operatorLines(
  { operatorType, arguments: details, rows, dbHits, children }: ProfiledPlan,
  indent: string,
): string[] {
  const name = operatorType.replace(/@.*$/, '');
  const about = (details as Record<string, unknown>)['Details'];
  const line = `${indent}${name}  rows=${Number(rows)}  hits=${Number(dbHits)}${about ? `  ${String(about)}` : ''}`;
  return [line, ...children.flatMap((child) => operatorLines(child, `${indent}  `))];
}

const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));
