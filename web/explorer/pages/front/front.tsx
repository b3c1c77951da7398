import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAnswer } from '../../graphql/use-answer';
import { EntitySearch } from '../../search/entity-search';
import { Answer } from '../../ui/answer';
import { PlaygroundLink, useTitle } from '../../ui/page';
import { useAddresses } from '../../view/use-view';
import { FrontDocument } from './front.generated';
import { Holdings } from './holdings';
import { Stories } from './stories';
import './front.css';

const NOTHING = {};

/** One search box, what the graph holds and how far it is true, and six ways in. */
export default function FrontPage() {
  const { t } = useTranslation('front');
  const [, navigate] = useLocation();
  const { entity } = useAddresses();
  const answer = useAnswer(FrontDocument, NOTHING);
  useTitle(t('title', { ns: 'common' }));
  return (
    <article className="page front">
      <h1>{t('heading')}</h1>
      <p className="front-lead">{t('lead')}</p>
      <EntitySearch large label={t('search.label', { ns: 'common' })} onPick={({ id }) => navigate(entity(id))} />
      <Stories />
      <Answer answer={answer}>{({ dataset }) => <Holdings dataset={dataset} />}</Answer>
      <p>
        <PlaygroundLink operation={FrontDocument} variables={NOTHING} />
      </p>
    </article>
  );
}
