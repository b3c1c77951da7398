import { useTranslation } from 'react-i18next';
import { useAnswer } from '../graphql/use-answer';
import { Answer, Empty } from '../ui/answer';
import { sayPeriod } from '../ui/dates';
import { EntityLink } from '../ui/entity-link';
import { Marks } from '../ui/marks';
import { PlaygroundLink } from '../ui/page';
import { useView } from '../view/use-view';
import { idInView } from '../view/view';
import { Disagreement } from './disagreement';
import { EvidenceDocument, type EvidenceQuery } from './evidence.generated';
import { Sentence } from './sentence';

/** What stands behind a relationship, an entity, a claim or a contradiction: sentences, sources, and other readings. */
export function Evidence({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [view] = useView();
  const variables = { id: idInView(id, view) };
  const answer = useAnswer(EvidenceDocument, variables);
  return (
    <Answer answer={answer}>
      {({ node }) =>
        node ? (
          <>
            <Subject node={node} />
            <Behind node={node} />
            <p>
              <PlaygroundLink operation={EvidenceDocument} variables={variables} />
            </p>
          </>
        ) : (
          <Empty>{t('missing.entity', { id })}</Empty>
        )
      }
    </Answer>
  );
}

type Node = NonNullable<EvidenceQuery['node']>;

/** What the evidence is for. */
function Subject({ node }: { readonly node: Node }) {
  const { t, i18n } = useTranslation();
  if ('from' in node) {
    const period = sayPeriod(node, i18n.language, t);
    return (
      <header>
        <h2 className="evidence-fact">
          <EntityLink node={node.from} /> {t(`relationship.${node.type}.out`, { ns: 'domain' })}{' '}
          <EntityLink node={node.to} />
        </h2>
        <p>
          {period ?? t('date.unknown')} <Marks {...node} />
        </p>
        {node.lastAttested && <p className="quiet">{t('evidence.attested', { date: node.lastAttested })}</p>}
      </header>
    );
  }
  if ('name' in node) return <h2>{node.name}</h2>;
  return null;
}

function Behind({ node }: { readonly node: Node }) {
  const { t } = useTranslation();
  if ('quote' in node) return <Sentence claim={node} />;
  if ('question' in node) return <Disagreement contradiction={node} />;
  const claims = 'claims' in node ? node.claims : 'allClaims' in node ? node.allClaims.nodes : [];
  const disagreements =
    'contradictions' in node ? node.contradictions : 'allContradictions' in node ? node.allContradictions.nodes : [];
  return (
    <>
      {'derivation' in node && node.derivation && (
        <p>
          {t('evidence.derivation')}: {node.derivation}
        </p>
      )}
      {claims.length === 0 ? (
        <Empty>{t('evidence.none')}</Empty>
      ) : (
        <ol className="sentences" aria-label={t('evidence.claims', { count: claims.length })}>
          {claims.map((claim) => (
            <li key={claim.id}>
              <Sentence claim={claim} />
            </li>
          ))}
        </ol>
      )}
      {disagreements.map((one) => (
        <Disagreement key={one.id} contradiction={one} />
      ))}
    </>
  );
}
