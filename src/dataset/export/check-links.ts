import { lazily, lazilyFor } from '../../model/lazily';
import type { AnyType } from '../../model/sealed-types';
import type { Draft } from '../draft';
import { KnownIds } from '../merge/known-ids';
import type { Problems } from '../problems';
import { showValue } from '../../model/wording';
import { CLAIM } from '../vocabulary';
import type { Where } from '../source-tree';

/** Nearest ids are looked for this often: a file that lost its nodes has as many loose ends as relationships. */
const MOST_SUGGESTIONS = 50;
const CLAIMS_ONLY = [CLAIM];

/** Notes ids of ends, claims and references that lead to nothing, or to something that cannot stand there. */
export function checkLinks(draft: Draft, retired: Readonly<Record<string, string>>, header: Where, problems: Problems) {
  const known = lazily(() => new KnownIds(new Map([...draft.nodes].map(([id, { where }]) => [id, where]))));
  const referencesOf = lazilyFor((type: AnyType) =>
    [...type.properties.values()].flatMap(({ name, type: { ...of }, list }) =>
      of.kind === 'reference' ? [{ name, list, possible: draft.registry.node(of.target).possible }] : [],
    ),
  );
  let suggestions = 0;
  const check = (where: Where, what: string, id: string, allowed: readonly string[]): void => {
    const node = draft.nodes.get(id);
    if (!node) {
      const near = suggestions++ < MOST_SUGGESTIONS ? known().nearest(id) : undefined;
      problems.add(where, `${what} ${id} is not in the file.`, near);
    } else if (!allowed.includes(node.type.name)) {
      problems.add(where, `${what} ${id} is ${node.type.name}, which cannot stand here.`);
    }
  };
  for (const record of draft.records()) {
    const { where, type, properties, claims } = record;
    if ('from' in record) {
      check(where, 'from:', record.from, record.type.fromTypes);
      check(where, 'to:', record.to, record.type.toTypes);
    }
    for (const claim of claims.keys()) check(where, 'The claim', claim, CLAIMS_ONLY);
    for (const { name, list, possible } of referencesOf(type)) {
      const value = properties.get(name);
      if (value === undefined || value === null) continue;
      for (const id of list ? (value as readonly string[]) : [showValue(value)]) check(where, name, id, possible);
    }
  }
  for (const [id, sameAs] of Object.entries(retired)) {
    if (draft.nodes.has(id)) problems.add(header, `${id} is retired and still in use.`);
    if (!draft.nodes.has(sameAs)) problems.add(header, `${id} is replaced by ${sameAs}, which is not in the file.`);
  }
}
