import { useTranslation } from 'react-i18next';
import { Track } from '../../timeline/mark';
import type { Span } from '../../timeline/span';

const SCALE = { from: 0, to: 100 };

/** What the shapes of the marks mean, each drawn as in the picture. */
const SHAPES: readonly (Span & { readonly name: string })[] = [
  { name: 'day', first: 50, last: 50, shape: 'day', soft: false },
  { name: 'within', first: 20, last: 79, shape: 'within', soft: false },
  { name: 'throughout', first: 20, last: 79, shape: 'throughout', soft: false },
  { name: 'soft', first: 5, last: 94, shape: 'within', soft: true },
  { name: 'before', first: null, last: 79, shape: 'within', soft: false },
  { name: 'held', first: 12, last: 12, shape: 'day', soft: false, held: 'open' },
];

export function Legend() {
  const { t } = useTranslation('timeline');
  return (
    <ul className="plain timeline-legend" aria-label={t('legend.label')}>
      {SHAPES.map(({ name, ...span }) => (
        <li key={name}>
          <span className="timeline-sample">
            <Track span={span} scale={SCALE} modality="FACT" />
          </span>
          {t(`legend.${name}`)}
        </li>
      ))}
    </ul>
  );
}
