import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Symbol } from '../../graph/symbol';
import type { Content } from './content';
import type { KnownNode } from './facts';
import type { Known } from './use-graph';

/** From this many nodes on, the list can be filtered. */
const LONG = 12;

/** The nodes of the canvas as a list, for whoever does not see or point: each selects what the canvas would. */
export function NodeList({
  known,
  content,
  selected,
  onSelect,
}: {
  readonly known: Known;
  readonly content: Content;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}) {
  const { t, i18n } = useTranslation('graph');
  const [filter, setFilter] = useState('');
  const nodes = [...known.nodes, ...known.absent];
  const absent = new Set(known.absent.map(({ id }) => id));
  const typeOf = ({ type }: KnownNode): string => t(`type.${type}.one`, { ns: 'domain' });
  const wanted = filter.trim().toLocaleLowerCase(i18n.language);
  const listed = nodes
    .filter((node) => `${node.name} ${typeOf(node)}`.toLocaleLowerCase(i18n.language).includes(wanted))
    .sort(
      (left, right) =>
        Number(absent.has(left.id)) - Number(absent.has(right.id)) ||
        typeOf(left).localeCompare(typeOf(right)) ||
        left.name.localeCompare(right.name),
    );
  return (
    <section className="graph-nodes" aria-labelledby="graph-nodes">
      <h2 id="graph-nodes">
        {t('nodes')} <small>{nodes.length}</small>
      </h2>
      {nodes.length > LONG && (
        <input
          type="search"
          aria-label={t('filterNodes')}
          placeholder={t('filterNodes')}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      )}
      <ul>
        {listed.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              aria-pressed={node.id === selected}
              data-absent={absent.has(node.id)}
              onClick={() => onSelect(node.id)}
            >
              <Symbol type={node.type} />
              <span>
                {node.name}{' '}
                <small>
                  {typeOf(node)}
                  {absent.has(node.id) && <>, {t('notOnDay')}</>}
                  {content.pinned.includes(node.id) && <>, {t('pinned')}</>}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
