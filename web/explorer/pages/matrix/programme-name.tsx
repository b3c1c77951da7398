import { EntityLink } from '../../ui/entity-link';
import type { Programme } from './programmes';

/** A programme as a link, with its country beside it where the name does not tell. */
export function ProgrammeName({ programme }: { readonly programme: Programme }) {
  const { name, label } = programme;
  return (
    <>
      <EntityLink node={programme} />
      {!name.includes(label) && <small className="matrix-country">{label}</small>}
    </>
  );
}
