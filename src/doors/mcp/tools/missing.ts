import type { Asking } from '../../asking';
import { MistakenCall, unknownId } from './tool';

interface Answer {
  readonly node: { readonly __typename: string; readonly id: string; readonly firstDay?: string | null } | null;
}

const QUERY = 'query Missing($id: ID!) { node(id: $id) { __typename id ... on Entity { firstDay } } }';

/** What is wrong with an id that was not found among entities: on that day, for this tool, or at all. */
export async function missing(asking: Asking, id: string, day: string | undefined): Promise<MistakenCall> {
  const { node } = await asking.ask<Answer>(QUERY, { id });
  if (!node) return unknownId(id);
  const named = JSON.stringify(node.id);
  if (day === undefined || !('firstDay' in node)) {
    const hint = `This tool takes things such as countries, ports and agreements. Call evidence with {"ids": [${named}]}.`;
    return new MistakenCall(`${named} is a ${node.__typename}.`, hint);
  }
  const first = node.firstDay ? ` Its first day that is known is ${node.firstDay}.` : '';
  return new MistakenCall(
    `${named} is in the graph, but nothing tells that it was there on ${day}.${first}`,
    'Leave out asOf, or call again with certainty: POSSIBLE.',
    'NOT_FOUND',
  );
}
