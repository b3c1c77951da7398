import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { Position } from './countries';
import { Controls } from './controls';
import { LandLayer, type Fill } from './land-layer';
import { LabelLayer, type Label } from './label-layer';
import { projectedBy, type Centre } from './projection';
import { useLand } from './use-land';
import { useViewport } from './use-viewport';
import { around, placeOf, scaleOf, viewportAt, type Place } from './viewport';
import './map.css';

/** How long the map stands still before the address says what is in view, in milliseconds. */
const SETTLED = 400;

/** How many times enlarged the coarse outlines begin to look coarse. */
const FINE_FROM = 3;

/** A map of the world that one can move and enlarge, with countries filled and whatever stands on them. */
export function WorldMap({
  says,
  centre,
  fills,
  names,
  labels = NO_LABELS,
  lookAt = NOTHING,
  place,
  onPlace,
  onCountry,
  children,
}: {
  /** What the picture shows, for who does not see it. */
  readonly says: string;
  readonly centre: Centre;
  /** How countries are filled, by their keys. */
  readonly fills: ReadonlyMap<string, Fill>;
  /** The names of the countries that one can choose, by their keys. */
  readonly names: ReadonlyMap<string, string>;
  readonly labels?: readonly Label[];
  /** What is in view at first; the whole world where there is nothing. Another map begins with another `key`. */
  readonly lookAt?: readonly Position[];
  /** What is in view at first in its stead. */
  readonly place?: Place | undefined;
  /** Told when another part has been in view for a moment. */
  readonly onPlace?: (place: Place | undefined) => void;
  readonly onCountry: (key: string) => void;
  /** What stands on the countries, in the map's own measures. Its `data-says` is shown under the pointer. */
  readonly children?: ReactNode;
}) {
  const picture = useRef<SVGSVGElement>(null);
  const projected = projectedBy(centre);
  const [first] = useState(() =>
    place ? viewportAt(place, projected) : around(lookAt.map(projected.point), MOST_AT_FIRST),
  );
  const { viewport, size, change, handlers, wasDragged } = useViewport(first, picture);
  const [pointedAt, pointAt] = useState<string | null>(null);
  const outlines = useLand(centre, viewport.zoom >= FINE_FROM ? 'fine' : 'coarse');
  useEffect(() => pointAt(null), [fills]);
  const tell = useRef(onPlace);
  tell.current = onPlace;
  const settled = useRef(first);
  useEffect(() => {
    if (viewport === settled.current) return;
    settled.current = viewport;
    const timer = setTimeout(() => tell.current?.(placeOf(viewport, projected)), SETTLED);
    return () => clearTimeout(timer);
  }, [viewport, projected]);

  const scale = scaleOf(viewport, size);
  const [left, top] = [size.width / 2 - viewport.x * scale, size.height / 2 - viewport.y * scale];
  const onClick = ({ target }: MouseEvent): void => {
    const key = keyUnder(target);
    if (!wasDragged() && key !== undefined && names.has(key)) onCountry(key);
  };
  return (
    <div className="world-map">
      <svg
        ref={picture}
        role="img"
        aria-label={says}
        data-ready={outlines.length > 0}
        data-zoomed={viewport.zoom > 1}
        onClick={onClick}
        onPointerOver={({ target }) => pointAt(saidBy(target, names, fills))}
        onPointerLeave={() => pointAt(null)}
        {...handlers}
      >
        {size.width > 0 && (
          <>
            <g transform={`translate(${left} ${top}) scale(${scale})`}>
              <path className="sea" d={projected.path({ type: 'Sphere' }) ?? ''} />
              <LandLayer outlines={outlines} fills={fills} names={names} centre={centre} scale={scale} />
              {children}
            </g>
            <LabelLayer labels={labels} centre={centre} viewport={viewport} size={size} />
          </>
        )}
      </svg>
      <div className="map-bar">
        <Controls viewport={viewport} change={change} />
        <p aria-hidden="true">{pointedAt}</p>
      </div>
    </div>
  );
}

const NOTHING: readonly Position[] = [];
const NO_LABELS: readonly Label[] = [];
const MOST_AT_FIRST = 7;

function keyUnder(target: EventTarget): string | undefined {
  return target instanceof SVGElement ? target.dataset['key'] : undefined;
}

/** What to say of the thing under the pointer. */
function saidBy(
  target: EventTarget,
  names: ReadonlyMap<string, string>,
  fills: ReadonlyMap<string, Fill>,
): string | null {
  if (!(target instanceof SVGElement)) return null;
  const key = target.dataset['key'];
  if (key === undefined) return target.dataset['says'] ?? null;
  const [name, says] = [names.get(key), fills.get(key)?.says];
  return name && says ? `${name}: ${says}` : (name ?? null);
}
