import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Symbol } from '../../graph/symbol';
import type { Answer as AnswerOf } from '../../graphql/use-answer';
import { Answer, Empty } from '../../ui/answer';
import { EntityLink } from '../../ui/entity-link';
import { FactList, groupsOf } from '../../ui/facts';
import { EvidenceButton } from '../../evidence/evidence-button';
import { AroundMenu } from './around-menu';
import type { Change, Content } from './content';
import type { KnownNode } from './facts';
import type { AroundQuery } from './graph.generated';
import type { Expansion } from './use-expand';
import type { Known } from './use-graph';

/** The selected node: what there is to fetch around it, what to do with it, and its facts on the canvas. */
export function SelectedNode({
  node,
  known,
  content,
  around,
  onExpand,
  change,
  onClose,
}: {
  readonly node: KnownNode;
  readonly known: Known;
  readonly content: Content;
  readonly around: AnswerOf<AroundQuery>;
  readonly onExpand: (expansion: Expansion) => void;
  readonly change: (change: Change) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('graph');
  const { id, name, type } = node;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who selects by key in the list goes on here.
  useEffect(() => {
    if (document.activeElement?.closest('.graph-nodes')) heading.current?.focus();
  }, [id]);
  const own = known.facts.filter(({ from, to }) => from.id === id || to.id === id);
  const pinned = content.pinned.includes(id);
  const leaves = leavesOf(id, known, content);
  return (
    <section className="graph-selected" aria-labelledby="graph-selected">
      <button type="button" className="graph-deselect" onClick={onClose}>
        {t('deselect')}
      </button>
      <h2 id="graph-selected" ref={heading} tabIndex={-1}>
        <small>
          <Symbol type={type} /> {t(`type.${type}.one`, { ns: 'domain' })}
        </small>
        {name}
      </h2>
      <p className="graph-actions">
        <EntityLink node={{ id, name: t('open') }} />
        <EvidenceButton id={id} about={name} />
        <button type="button" aria-pressed={pinned} onClick={() => change({ do: 'pin', id, pinned: !pinned })}>
          {pinned ? t('unpin') : t('pin')}
        </button>
        <button
          type="button"
          disabled={leaves.length === 0}
          title={t('collapseHint')}
          onClick={() => change({ do: 'remove', ids: leaves })}
        >
          {t('collapse', { count: leaves.length })}
        </button>
        <button type="button" onClick={() => change({ do: 'hide', id })}>
          {t('hide')}
        </button>
        {content.nodes.includes(id) && (
          <button type="button" onClick={() => change({ do: 'remove', ids: [id] })}>
            {t('remove')}
          </button>
        )}
      </p>
      <h3>{t('around')}</h3>
      <Answer answer={around}>
        {(data) =>
          data.node && 'outwards' in data.node ? (
            <AroundMenu id={id} node={data.node} facts={own} onExpand={onExpand} />
          ) : (
            <Empty>{t('notThere')}</Empty>
          )
        }
      </Answer>
      {own.length > 0 && (
        <details className="graph-own">
          <summary>{t('ownFacts', { count: own.length })}</summary>
          {groupsOf(
            own.map(({ fact }) => fact),
            id,
          ).map((group) => (
            <FactList key={`${group.type} ${group.direction}`} group={group} about={id} name={name} />
          ))}
        </details>
      )}
    </section>
  );
}

/** Nodes that hang on a node alone, and that nothing else keeps. */
function leavesOf(id: string, { all }: Known, { nodes, path, pinned }: Content): readonly string[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of all.facts) {
    if (from.id === to.id) continue;
    neighbours.set(from.id, (neighbours.get(from.id) ?? new Set()).add(to.id));
    neighbours.set(to.id, (neighbours.get(to.id) ?? new Set()).add(from.id));
  }
  return [...(neighbours.get(id) ?? [])].filter(
    (one) => neighbours.get(one)?.size === 1 && nodes.includes(one) && !pinned.includes(one) && !path?.includes(one),
  );
}
