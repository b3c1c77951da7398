import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasHandle } from '../../graph/canvas';

const STEP = 1.5;

/** What a reader can do with the picture itself, by keys too. */
export function CanvasTools({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const { t } = useTranslation('graph');
  return (
    <div className="canvas-tools" role="group" aria-label={t('picture')}>
      <button type="button" onClick={() => canvas.current?.arrange()}>
        {t('arrange')}
      </button>
      <button type="button" onClick={() => canvas.current?.fit()}>
        {t('fit')}
      </button>
      <button type="button" aria-label={t('zoomOut')} onClick={() => canvas.current?.zoom(1 / STEP)}>
        −
      </button>
      <button type="button" aria-label={t('zoomIn')} onClick={() => canvas.current?.zoom(STEP)}>
        +
      </button>
    </div>
  );
}
