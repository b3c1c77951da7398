import { useTranslation } from 'react-i18next';
import { plainId } from '../view/view';
import { useEvidence } from './use-evidence';

/**
 * Opens the evidence of a fact. `about` says which fact, for who does not see where the button stands; the text on the
 * button is part of what it is called by (WCAG 2.2, 2.5.3).
 */
export function EvidenceButton({
  id,
  about,
  children,
}: {
  readonly id: string;
  readonly about: string;
  readonly children?: string | readonly string[];
}) {
  const { t } = useTranslation();
  const [, show] = useEvidence();
  const text = [children ?? t('actions.evidence')].flat().join('');
  return (
    <button
      type="button"
      className={children ? 'evidence-button' : 'evidence-button evidence-plain'}
      aria-label={text === about ? text : `${text}: ${about}`}
      onClick={() => show(plainId(id))}
    >
      {text}
    </button>
  );
}
