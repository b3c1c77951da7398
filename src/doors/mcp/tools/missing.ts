import { idWithoutView } from '../../../model/values/view';
import type { Asking } from '../../asking';
import { MistakenCall, unknownId } from './tool';

interface Answer {
  readonly node: Bare | null;
}

interface Bare {
  readonly __typename: string;
  readonly id: string;
  /** Of an entity. */
  readonly firstDay?: string | null;
}

const QUERY = 'query Missing($id: ID!) { node(id: $id) { __typename id ... on Entity { firstDay } } }';

/**
 * What is wrong with an id of which nothing was found: it is not in the graph, not in the view that it says, or of a kind
 * that the tool does not take.
 *
 * @param id with the view that was asked for
 */
export async function missing(
  asking: Asking,
  id: string,
  { takes }: { readonly takes: 'ENTITIES' | 'ANYTHING' },
): Promise<MistakenCall> {
  const bare = idWithoutView(id);
  const { node } = await asking.ask<Answer>(QUERY, { id: bare });
  if (!node) return unknownId(bare);
  const named = JSON.stringify(node.id);
  if (takes === 'ENTITIES' && node.firstDay === undefined) {
    const hint = `This tool takes things such as countries, ports and agreements. Call evidence with {"ids": [${named}]}.`;
    return new MistakenCall(`${named} is a ${node.__typename}.`, hint);
  }
  const first = node.firstDay ? ` The first day that is known of it is ${node.firstDay}.` : '';
  return new MistakenCall(
    `${named} is in the graph, but not in the view asked for (${id.slice(bare.length + 1)}).${first}`,
    'Leave out asOf and what stands behind "@", or ask for another day.',
    'NOT_FOUND',
  );
}
