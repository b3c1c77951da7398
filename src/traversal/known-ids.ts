import { CustomsGraphError } from '../errors';
import { ids } from './constraints';
import type { Given, TraversalRun } from './traversal';
import { visibleIds } from './visibility';

/**
 * Refuses ids in arguments that no node of the graph has, on whatever day: without it a mistyped id would read as "these
 * two do not hang together". One statement, to be run only where nothing was found. Throws BAD_USER_INPUT.
 */
export async function requireNodes(run: TraversalRun, args: Given, names: readonly string[]): Promise<void> {
  const asked = names.flatMap((name) => ids([args[name] ?? []].flat()).map((id) => ({ name, id })));
  const current = ({ id }: { readonly id: string }): string => run.currentId(id);
  const known = await visibleIds(run, asked.map(current), {});
  const unknown = asked.find((each) => !known.has(current(each)));
  if (!unknown) return;
  const { name, id } = unknown;
  throw new CustomsGraphError('BAD_USER_INPUT', `"${name}" names ${JSON.stringify(id)}, and no node has that id.`, {
    hint: 'Find the id by what the node is called: { search(text: "...") { nodes { node { id name } } } }.',
  });
}
