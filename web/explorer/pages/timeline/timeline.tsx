import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAnswer } from '../../graphql/use-answer';
import { Answer, Empty } from '../../ui/answer';
import { Page, PlaygroundLink } from '../../ui/page';
import { DayBar } from '../../view/day-bar';
import { useAddresses, useParameter, useView } from '../../view/use-view';
import { idInView, plainId } from '../../view/view';
import { useChoice, type Choice } from './choice';
import { Controls } from './controls';
import { nameOf } from './entry';
import { Start } from './start';
import { TimelinePageDocument, type TimelinePageQueryVariables } from './timeline.generated';
import { TimelineView } from './timeline-view';
import './timeline.css';

/** Entries of a page; two make most timelines whole. */
const PAGE = 40;

/** What is known around an entity, is planned for it and is thought of it, in the order of time. */
export default function TimelinePage() {
  const [about] = useParameter('about');
  return about ? <TimelineOf about={plainId(about)} /> : <Start />;
}

function TimelineOf({ about }: { readonly about: string }) {
  const { t } = useTranslation('timeline');
  const { entity, page } = useAddresses();
  const [show, setShow] = useParameter('show');
  const choice = useChoice();
  const variables = useTimelineVariables(about, choice);
  const answer = useAnswer(TimelinePageDocument, variables);
  const name = answer.state === 'there' && answer.data.node ? nameOf(answer.data.node) : about;
  const isTable = show === 'table';
  return (
    <Page
      title={name}
      kind={t('title')}
      tools={
        <>
          <button type="button" className="timeline-switch" onClick={() => setShow(isTable ? null : 'table')}>
            {t(isTable ? 'actions.picture' : 'actions.table', { ns: 'common' })}
          </button>
          <Link className="tool" href={entity(about)}>
            {t('itsPage')}
          </Link>
          <Link className="tool" href={page('/timeline')}>
            {t('another')}
          </Link>
          <PlaygroundLink operation={TimelinePageDocument} variables={variables} />
        </>
      }
    >
      <DayBar />
      <Controls />
      <Answer answer={answer}>
        {({ timeline }): ReactNode =>
          timeline ? (
            <TimelineView
              {...{ about, name, choice, variables, timeline, isTable }}
              // What a reader has opened or zoomed into belongs to one timeline.
              key={about}
            />
          ) : (
            <Empty>
              {t('missing.entity', { ns: 'common', id: about })}. {t('missing.entityWhy', { ns: 'common' })}
            </Empty>
          )
        }
      </Answer>
    </Page>
  );
}

/** The same object as long as it says the same, for the pages behind the first belong to it. */
function useTimelineVariables(about: string, choice: Choice): TimelinePageQueryVariables {
  const [view] = useView();
  const text = JSON.stringify({ ...choice, ...view });
  return useMemo(
    () => ({
      ...(JSON.parse(text) as Choice & typeof view),
      about,
      // Its name is wanted on any day.
      inAnyView: idInView(about, {}),
      first: PAGE,
    }),
    [about, text],
  );
}
