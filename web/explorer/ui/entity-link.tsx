import { Link } from 'wouter';
import { useAddresses } from '../view/use-view';

/** The name of a node, which leads to its page in the view of this one. A node without a name shows its id. */
export function EntityLink({ node }: { readonly node: { readonly id: string; readonly name?: string } }) {
  const { entity } = useAddresses();
  return <Link href={entity(node.id)}>{node.name ?? node.id}</Link>;
}
