import { useTranslation } from 'react-i18next';
import { EntityLink } from '../../ui/entity-link';
import { plainId } from '../../view/view';

/** So many stand open; the rest of a longer list is folded. */
const OPEN = 12;

/** The sources behind an entity, as links to their pages; a source itself is not told that it stands behind itself. */
export function Sources({
  sources,
  of,
}: {
  readonly of: string;
  readonly sources: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
  };
}) {
  const { t } = useTranslation('entity');
  const { nodes, totalCount } = sources;
  if (nodes.every(({ id }) => plainId(id) === of)) return null;
  const list = (some: typeof nodes) => (
    <ul className="plain">
      {some.map((source) => (
        <li key={source.id}>
          <EntityLink node={source} />
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>
        {t('sources')} <small>{totalCount}</small>
      </h2>
      {list(nodes.slice(0, OPEN))}
      {nodes.length > OPEN && (
        <details className="facts-folded">
          <summary>{t('actions.moreOf', { ns: 'common', count: nodes.length - OPEN })}</summary>
          {list(nodes.slice(OPEN))}
        </details>
      )}
      {totalCount > nodes.length && <p className="quiet">{t('moreSources', { count: totalCount - nodes.length })}</p>}
    </section>
  );
}
