import { useTranslation } from 'react-i18next';
import { useAnswer } from '../graphql/use-answer';
import { Answer, Empty } from '../ui/answer';
import { EntityLink } from '../ui/entity-link';
import { PlaygroundLink } from '../ui/page';
import { Said } from '../ui/said';
import { useView } from '../view/use-view';
import { idInView } from '../view/view';
import { Disagreement } from './disagreement';
import { EvidenceDocument, type EvidenceQuery } from './evidence.generated';
import { FactSentence, Grounds, Standing } from './grounds';
import { Sentence } from './sentence';

/** What stands behind a relationship, an entity, a name, a claim or a contradiction: sentences, sources, and other readings. */
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
  if ('from' in node) {
    return (
      <header>
        <h2 className="evidence-fact">
          <FactSentence fact={node} />
        </h2>
        <Standing fact={node} />
      </header>
    );
  }
  if ('of' in node) {
    return (
      <header>
        <h2 className="evidence-fact" lang={node.nameLanguage}>
          {node.value}
        </h2>
        <p>
          <EntityLink node={node.of} />
        </p>
      </header>
    );
  }
  if ('name' in node) {
    return (
      <h2 className="evidence-fact">
        <Said>{node.name}</Said>
      </h2>
    );
  }
  return null;
}

function Behind({ node }: { readonly node: Node }) {
  const { t } = useTranslation();
  if ('quote' in node) return <Sentence claim={node} />;
  if ('question' in node) return <Disagreement contradiction={node} />;
  if ('of' in node) return <Grounds claims={node.claims} contradictions={[]} />;
  if ('claims' in node) return <Grounds {...node} />;
  if (!('allClaims' in node)) return null;
  const { derivation, allClaims, allContradictions } = node;
  const more = allClaims.totalCount - allClaims.nodes.length;
  return (
    <>
      <Grounds derivation={derivation} claims={allClaims.nodes} contradictions={allContradictions.nodes} />
      {more > 0 && <p className="quiet">{t('evidence.more', { count: more })}</p>}
    </>
  );
}
