import { useTranslation } from 'react-i18next';
import { EntityLink } from '../../ui/entity-link';

/** The sources behind an entity, as links to their pages. */
export function Sources({
  sources,
}: {
  readonly sources: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
  };
}) {
  const { t } = useTranslation('entity');
  const { nodes, totalCount } = sources;
  if (totalCount === 0) return null;
  return (
    <section>
      <h2>
        {t('sources')} <small>{totalCount}</small>
      </h2>
      <ul className="plain">
        {nodes.map((source) => (
          <li key={source.id}>
            <EntityLink node={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
