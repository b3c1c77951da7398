import { useTranslation } from 'react-i18next';
import { numberOf } from './days';
import { placeOf, ticksOf, type Scale, type Tick } from './scale';
import './axis.css';

/** The years or months above a picture; a click on one shows it alone. */
export function Axis({
  scale,
  most,
  onZoom,
  zoomHint,
}: {
  readonly scale: Scale;
  /** How many lines there is room for. */
  readonly most?: number;
  /** Without it the years are words only. */
  readonly onZoom?: (tick: Tick) => void;
  readonly zoomHint?: (label: string) => string;
}) {
  const { i18n } = useTranslation();
  return (
    <div className="axis">
      {ticksOf(scale, most).map((tick) => {
        const label = labelOf(tick, i18n.language);
        const place = placeOf(scale, numberOf(tick.day));
        // At the edge there may be no room for the words behind their line.
        const [style, last] = [{ left: `${place}%` }, place > LAST || undefined];
        return onZoom && isPart(tick, scale) ? (
          <button
            key={tick.day}
            type="button"
            style={style}
            data-last={last}
            aria-label={zoomHint?.(label) ?? label}
            onClick={() => onZoom(tick)}
          >
            {label}
          </button>
        ) : (
          <span key={tick.day} style={style} data-last={last}>
            {label}
          </span>
        );
      })}
    </div>
  );
}

/** From how far on, in per cent of the width, words reach over the edge. */
const LAST = 92;

/** The lines of the scale, behind the marks. */
export function Grid({
  scale,
  asOf,
}: {
  readonly scale: Scale;
  /** The day of the view, which has a line of its own. */
  readonly asOf?: string | undefined;
}) {
  const day = asOf && numberOf(asOf);
  return (
    <div className="axis-grid" aria-hidden="true">
      {ticksOf(scale).map(({ day }) => (
        <i key={day} style={{ left: `${placeOf(scale, numberOf(day))}%` }} />
      ))}
      {day && day >= scale.from && day < scale.to && (
        <i className="axis-day" style={{ left: `${placeOf(scale, day)}%` }} />
      )}
    </div>
  );
}

/** Whether there is less behind the line than the whole picture. */
const isPart = ({ day, next }: Tick, { from, to }: Scale): boolean => numberOf(next) - numberOf(day) < to - from;

function labelOf({ day, unit }: Tick, language: string): string {
  const year = day.slice(0, 4);
  if (unit === 'year' || day.slice(5, 7) === '01') return year;
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(day));
}
