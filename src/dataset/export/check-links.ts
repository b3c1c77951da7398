import type { PropertyValue } from '../../model/graph-data';
import type { AnyType } from '../../model/sealed-types';
import type { Draft } from '../draft';
import { KnownIds } from '../merge/known-ids';
import type { Problems } from '../problems';
import { showValue } from '../../model/wording';
import { CLAIM } from '../vocabulary';
import type { Where } from '../source-tree';

/** Nearest ids are looked for this often: a file that lost its nodes has as many loose ends as relationships. */
const MOST_SUGGESTIONS = 50;

/** Notes ids of ends, claims and references that lead to nothing, or to something that cannot stand there. */
export function checkLinks(draft: Draft, retired: Readonly<Record<string, string>>, header: Where, problems: Problems) {
  const known = new KnownIds(new Map([...draft.nodes].map(([id, { where }]) => [id, where])));
  let suggestions = 0;
  const check = (where: Where, what: string, id: string, allowed: readonly string[]): void => {
    const node = draft.nodes.get(id);
    if (!node) {
      const near = suggestions++ < MOST_SUGGESTIONS ? known.nearest(id) : undefined;
      problems.add(where, `${what} ${id} is not in the file.`, near);
    } else if (!allowed.includes(node.type.name)) {
      problems.add(where, `${what} ${id} is ${node.type.name}, which cannot stand here.`);
    }
  };
  for (const record of draft.records()) {
    if ('from' in record) {
      check(record.where, 'from:', record.from, record.type.fromTypes);
      check(record.where, 'to:', record.to, record.type.toTypes);
    }
    for (const claim of record.claims.keys()) check(record.where, 'The claim', claim, [CLAIM]);
    for (const { name, id, target } of references(record.type, record.properties)) {
      check(record.where, name, id, draft.registry.node(target).possible);
    }
  }
  for (const [id, sameAs] of Object.entries(retired)) {
    if (draft.nodes.has(id)) problems.add(header, `${id} is retired and still in use.`);
    if (!draft.nodes.has(sameAs)) problems.add(header, `${id} is replaced by ${sameAs}, which is not in the file.`);
  }
}

function references(type: AnyType, properties: ReadonlyMap<string, PropertyValue>) {
  return [...type.properties.values()].flatMap(({ name, type: { ...of }, list }) => {
    const value = properties.get(name);
    if (of.kind !== 'reference' || value === undefined || value === null) return [];
    const ids = list ? (value as readonly string[]) : [showValue(value)];
    return ids.map((id) => ({ name, id, target: of.target }));
  });
}
