import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import { sayPeriod } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import type { Change, Content } from './content';
import { knownFact, knownNode } from './facts';
import type { PathsQuery } from './graph.generated';
import type { Path } from './use-graph';

type Step = Path['steps'][number];

/** The shortest paths, one at a time, each step with the sentence that says so. */
export function Ways({
  data,
  content,
  change,
}: {
  readonly data: PathsQuery;
  readonly content: Content;
  readonly change: (change: Change) => void;
}) {
  const { t } = useTranslation('graph');
  const { nodes: ways, totalCount } = data.paths;
  const index = Math.min(content.way, ways.length - 1);
  const way = ways[index];
  const leave = (
    <button
      type="button"
      onClick={() =>
        change({ do: 'leave-path', ids: ways.flatMap(({ nodes }) => nodes.map((node) => knownNode(node).id)) })
      }
    >
      {t('leavePaths')}
    </button>
  );
  if (!way) {
    return (
      <section className="graph-ways">
        <p className="empty">{t(`noPath.${content.by}`)}</p>
        <p>{leave}</p>
      </section>
    );
  }
  return (
    <section className="graph-ways" aria-labelledby="graph-ways">
      <h2 id="graph-ways">
        {t('pathOf', { number: index + 1, count: totalCount })} <small>{t('steps', { count: way.length })}</small>
      </h2>
      <p className="graph-actions">
        {ways.length > 1 && (
          <>
            <button type="button" disabled={index === 0} onClick={() => change({ do: 'way', way: index - 1 })}>
              {t('previousPath')}
            </button>
            <button
              type="button"
              disabled={index === ways.length - 1}
              onClick={() => change({ do: 'way', way: index + 1 })}
            >
              {t('nextPath')}
            </button>
          </>
        )}
        {leave}
      </p>
      {totalCount > ways.length && <p className="quiet">{t('morePaths', { count: totalCount - ways.length })}</p>}
      <ol className="graph-steps">
        {way.steps.map((step) => (
          <li key={step.from.id}>
            <StepSentence step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A step: what joins its two nodes, when and how surely, and the sentence behind it. */
function StepSentence({ step }: { readonly step: Step }) {
  const { t, i18n } = useTranslation();
  const [from, to] = [knownNode(step.from), knownNode(step.to)];
  // What a source says itself stands before what follows from it.
  const facts = step.relationships.toSorted(
    (left, right) => Number(right.modality === 'FACT') - Number(left.modality === 'FACT'),
  );
  const claims = new Map(facts.flatMap((fact) => fact.claims.map((claim) => [claim.id, claim] as const)));
  return (
    <>
      {facts.map((fact, index) => {
        const out = knownFact(fact).from.id === from.id;
        const phrase = t(`relationship.${fact.type}.${out ? 'out' : 'in'}`, { ns: 'domain' });
        return (
          <p key={fact.id} className={index === 0 ? 'graph-step' : 'graph-step graph-step-also'}>
            {index === 0 ? (
              <>
                <EntityLink node={from} /> {phrase} <EntityLink node={to} />
              </>
            ) : (
              phrase
            )}{' '}
            <span className="fact-when">{sayPeriod(fact, i18n.language, t)}</span> <Marks {...fact} />{' '}
            <EvidenceButton id={fact.id} about={`${from.name} ${phrase} ${to.name}`} />
          </p>
        );
      })}
      {[...claims.values()].slice(0, 1).map(({ id, statement, quote, language, source }) => (
        <Fragment key={id}>
          <p className="graph-sentence">{statement}</p>
          {quote && <blockquote lang={language ?? undefined}>{quote}</blockquote>}
          <p className="graph-source">
            <EntityLink node={source} />
          </p>
        </Fragment>
      ))}
    </>
  );
}
