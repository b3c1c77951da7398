import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainId } from '../view/view';
import { useEvidence } from './use-evidence';

/** Opens the evidence of a fact. `about` says which fact, for who does not see where the button stands. */
export function EvidenceButton({
  id,
  about,
  children,
}: {
  readonly id: string;
  readonly about: string;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [, show] = useEvidence();
  return (
    <button
      type="button"
      className="evidence-button"
      aria-label={`${t('actions.evidence')}: ${about}`}
      onClick={() => show(plainId(id))}
    >
      {children ?? t('actions.evidence')}
    </button>
  );
}
