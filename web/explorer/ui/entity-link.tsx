import { Link } from 'wouter';
import { useTongue } from '../i18n/tongue';
import { useAddresses } from '../view/use-view';

/** The name of a node, which leads to its page in the view of this one. A node without a name shows its id. */
export function EntityLink({ node }: { readonly node: { readonly id: string; readonly name?: string } }) {
  const { entity } = useAddresses();
  const tongueOf = useTongue();
  return (
    <Link href={entity(node.id)} lang={node.name && tongueOf(node.name)}>
      {node.name ?? node.id}
    </Link>
  );
}
