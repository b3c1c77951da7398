import { useTranslation } from 'react-i18next';
import { moved, WHOLE, zoomed, type Size, type Viewport } from './viewport';

/** Pixels that a press of an arrow moves the map by. */
const STEP = 120;

const ARROWS = [
  { name: 'left', sign: '←', right: STEP, down: 0 },
  { name: 'up', sign: '↑', right: 0, down: STEP },
  { name: 'down', sign: '↓', right: 0, down: -STEP },
  { name: 'right', sign: '→', right: -STEP, down: 0 },
] as const;

/** Buttons for what wheel and drag do, and for keys. */
export function Controls({
  viewport,
  change,
}: {
  readonly viewport: Viewport;
  readonly change: (next: (viewport: Viewport, size: Size) => Viewport) => void;
}) {
  const { t } = useTranslation('map');
  const whole = viewport.zoom === 1;
  return (
    <div className="map-controls" role="group" aria-label={t('controls.label')}>
      <button
        type="button"
        aria-label={t('controls.closer')}
        onClick={() => change((now, size) => zoomed(now, size, 1.6))}
      >
        +
      </button>
      <button
        type="button"
        aria-label={t('controls.farther')}
        aria-disabled={whole}
        onClick={() => change((now, size) => zoomed(now, size, 1 / 1.6))}
      >
        −
      </button>
      <button type="button" aria-disabled={whole} onClick={() => change(() => WHOLE)}>
        {t('controls.whole')}
      </button>
      {!whole &&
        ARROWS.map(({ name, sign, right, down }) => (
          <button
            key={name}
            type="button"
            aria-label={t(`controls.${name}`)}
            onClick={() => change((now, size) => moved(now, size, right, down))}
          >
            {sign}
          </button>
        ))}
    </div>
  );
}
