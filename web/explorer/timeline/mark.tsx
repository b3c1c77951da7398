import type { Modality } from '../view/view';
import { bandOf } from './bands';
import { placeOf, type Scale } from './scale';
import type { Span } from './span';
import './mark.css';

/**
 * One line of a picture with one mark on it. It says nothing that the words beside it do not say, and is therefore
 * hidden from who does not see it.
 */
export function Track({
  span,
  scale,
  modality,
}: {
  readonly span: Span | undefined;
  readonly scale: Scale;
  readonly modality: Modality;
}) {
  return (
    <span className="track" data-band={bandOf(modality)} data-modality={modality} aria-hidden="true">
      {span && <Mark span={span} scale={scale} />}
    </span>
  );
}

function Mark({ span, scale }: { readonly span: Span; readonly scale: Scale }) {
  const { first, last, shape, soft, held } = span;
  const [left, right] = [placeOf(scale, first ?? scale.from), placeOf(scale, last === null ? scale.to : last + 1)];
  const outside = (day: number | null): boolean => day === null || day < scale.from || day >= scale.to;
  return (
    <>
      {held !== undefined && <Held from={first ?? last ?? scale.from} to={held} scale={scale} />}
      {shape === 'day' ? (
        <i className="track-day" data-soft={soft} style={{ left: `${(left + right) / 2}%` }} />
      ) : (
        <i
          className="track-bar"
          data-shape={shape}
          data-soft={soft}
          data-open-start={outside(first)}
          data-open-end={outside(last)}
          style={first === null ? beforeOnly(right) : last === null ? afterOnly(left) : between(left, right)}
        />
      )}
    </>
  );
}

const between = (left: number, right: number) => ({ left: `${left}%`, width: `${right - left}%` });

/** "By 2011" may be long before: a bar back to the edge would say more than is known, so that it is a short one. */
const SHORT = '34px';
const beforeOnly = (right: number) => ({ left: `max(0px, ${right}% - ${SHORT})`, width: `min(${SHORT}, ${right}%)` });
const afterOnly = (left: number) => ({ left: `${left}%`, width: `min(${SHORT}, ${100 - left}%)` });

/** The line of what began and holds on: to the day of its end, or with an arrow where no end is known. */
function Held({ from, to, scale }: { readonly from: number; readonly to: number | 'open'; readonly scale: Scale }) {
  const left = placeOf(scale, from);
  const right = to === 'open' ? 100 : placeOf(scale, to);
  return <i className="track-held" data-open-end={to === 'open' || to >= scale.to} style={between(left, right)} />;
}
