import type { Registry } from '../../model/registry';
import { relationshipTypeEnum, type TraversalArgument } from '../../model/traversal-field';
import type { Constraints } from '../constraints';
import { Expander } from '../expander';
import { visibleIds } from '../visibility';
import type { Budget, Given, TraversalRun } from '../traversal';

/** Which nodes a path may pass: those that a relationship of a type joins with one, in either direction. */
interface Among {
  readonly type: string;
  readonly with: string;
}

export const amongArgument = (registry: Registry): TraversalArgument => ({
  name: 'among',
  type: {
    kind: 'input',
    name: 'Among',
    description: 'Nodes that a relationship joins with one, such as the parties to a convention.',
    members: [
      { name: 'type', type: relationshipTypeEnum(registry), required: true, description: 'Its type.' },
      { name: 'with', type: 'ID', required: true, description: 'The id of the one.' },
    ],
  },
  description: 'A path passes, begins and ends at such nodes alone, as the view shows them. Any when not given.',
});

/** The id in `among`, under the name that errors call it by. */
export const amongId = ({ among }: Given): Given => (among ? { 'among.with': (among as Among).with } : {});

/** The ids of the nodes that a path may pass; undefined for any. Two statements; every relationship is charged. */
export async function nodesAmong(
  run: TraversalRun,
  args: Given,
  budget: Budget,
): Promise<readonly string[] | undefined> {
  const among = args['among'] as Among | null | undefined;
  if (!among) return undefined;
  const id = run.currentId(among.with);
  if (!(await visibleIds(run, [id], args)).has(id)) return [];
  const relationships = [...run.registry.relationships.values()].filter(({ type }) => type === among.type);
  const joined: Constraints = {
    ...{ relationships, direction: 'ANY', nodes: undefined, always: [], avoid: [] },
    visibility: args,
  };
  const steps = await new Expander(run, joined, budget).from([id], false);
  return [...new Set(steps.map(({ far }) => far))];
}
