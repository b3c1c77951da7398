import { ENTITY } from '../../model/root-interfaces';
import { sortKey } from '../../model/values/sort-key';
import type { Draft, DraftNode } from '../draft';
import type { Problems } from '../problems';
import { showValue } from '../../model/wording';
import type { Statements } from '../statements';
import { DISTINCT_FROM, SOURCE } from '../vocabulary';
import { fileAndLine } from '../source-tree';

/** Kinds of names by which one thing is told from another. A former name or an abbreviation may be that of several. */
const TELLING = ['OFFICIAL', 'ALIAS'];

/**
 * Notes entities of one type and country that share a name, written with whatever case, accents and width and in
 * whatever language: mostly one thing that was entered twice. Records say so when they are two things.
 */
export function checkDuplicateEntities(draft: Draft, { distinct }: Statements, problems: Problems): void {
  const told = new Set(distinct.flatMap(({ id, other }) => [`${id} ${other}`, `${other} ${id}`]));
  const bearers = new Map<string, DraftNode[]>();
  const noted = new Set<string>();
  for (const node of draft.nodesOf(ENTITY)) {
    for (const name of tellingNames(node)) {
      const key = JSON.stringify([node.type.name, ...scopeOf(node), sortKey(name)]);
      const others = bearers.get(key) ?? [];
      for (const other of others) {
        const pair = `${node.id} ${other.id}`;
        if (other === node || told.has(pair) || noted.has(pair)) continue;
        noted.add(pair);
        problems.add(
          node.where,
          `${node.id} is called "${name}", and so is ${other.id} at ${fileAndLine(other.where)}. If they are one, ` +
            `keep one record; if they are two, write ${DISTINCT_FROM}: [${other.id}].`,
        );
      }
      bearers.set(key, [...others, node]);
    }
  }
}

const tellingNames = ({ names }: DraftNode): string[] =>
  [...names.values()]
    .filter(({ kind, value }) => TELLING.includes(kind) && [...value].length > 1)
    .map(({ value }) => value);

/** What tells two of one name apart: the country; for texts, which often share a title, where and when they came out. */
function scopeOf({ type, properties }: DraftNode): string[] {
  const by = type.name === SOURCE ? ['address', 'published', 'number'] : ['country'];
  return by.map((name) => showValue(properties.get(name)));
}
