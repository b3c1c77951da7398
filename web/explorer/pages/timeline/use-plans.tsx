import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../graphql/use-answer';
import { Answer, Waiting } from '../../ui/answer';
import { useParameter, useView } from '../../view/use-view';
import { idInView } from '../../view/view';
import { planOf, PlanSince } from './plan-since';
import { KnownSinceDocument, type EntryFragment } from './timeline.generated';

/**
 * What stands below a plan: a button that asks what is known since, and the answer. The plan that a reader has opened
 * stands in the address as `?plan=`.
 */
export function usePlans(about: string, entries: readonly EntryFragment[]): (entry: EntryFragment) => ReactNode {
  const { t } = useTranslation('timeline');
  const [view] = useView();
  const [open, setOpen] = useParameter('plan');
  const plan = open === null ? undefined : entries.map((entry) => planOf(entry, about)).find((one) => one?.id === open);
  const ids = [about, ...(plan?.ends ?? [])].map((id) => idInView(id, view));
  const answer = useAnswer(KnownSinceDocument, { ids, from: plan?.from ?? '' }, { pause: !plan });
  return (entry) => {
    const own = planOf(entry, about);
    if (!own) return null;
    const isOpen = own.id === open;
    return (
      <>
        <button
          type="button"
          className="evidence-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(isOpen ? null : own.id, true)}
        >
          {t('since.ask')}
        </button>
        {isOpen && plan && (
          <Answer answer={answer}>
            {/* The answer before may be of another plan. */}
            {({ nodes }) =>
              answer.state === 'there' && answer.stale ? (
                <Waiting />
              ) : (
                <PlanSince plan={plan} about={about} nodes={nodes} />
              )
            }
          </Answer>
        )}
      </>
    );
  };
}
