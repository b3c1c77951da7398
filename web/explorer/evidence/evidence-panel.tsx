import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../ui/answer';
import { useEvidence } from './use-evidence';
import './evidence.css';

const Evidence = lazy(() => import('./evidence').then(({ Evidence }) => ({ default: Evidence })));

/** The evidence that a reader has opened, over the page; Escape, the button or going back closes it. */
export function EvidencePanel() {
  const { t } = useTranslation();
  const [id, show] = useEvidence();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = id !== null;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="evidence-panel"
      aria-label={t('evidence.title')}
      onClose={() => isOpen && show(null)}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      {id !== null && (
        <div className="evidence-content">
          <header className="evidence-head">
            {t('evidence.title')}
            <button type="button" onClick={() => dialog.current?.close()}>
              {t('actions.close')}
            </button>
          </header>
          <Suspense fallback={<Waiting />}>
            <Evidence id={id} />
          </Suspense>
        </div>
      )}
    </dialog>
  );
}
