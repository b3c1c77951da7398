import { Fragment, memo } from 'react';
import { anchorOf, SMALL_COUNTRIES } from './countries';
import { Textures } from './textures';
import { projectedBy, type Centre } from './projection';
import type { Outline } from './use-land';

/** How a country is filled. */
export interface Fill {
  /** From 1, a little, to 5, most. */
  readonly tone: 1 | 2 | 3 | 4 | 5;
  /** What is presumed has dots in it, what is possible is no more than a net, what is planned has lines. */
  readonly texture?: 'dots' | 'holes' | 'lines' | undefined;
  /** What the fill means, in words. */
  readonly says: string;
}

/** The land of all countries; those too small to see have a dot of one size, however far one looks. */
export const LandLayer = memo(function LandLayer({
  outlines,
  fills,
  names,
  centre,
  scale,
}: {
  readonly outlines: readonly Outline[];
  readonly fills: ReadonlyMap<string, Fill>;
  readonly names: ReadonlyMap<string, string>;
  readonly centre: Centre;
  /** Pixels for one unit of the map, for textures keep their size. */
  readonly scale: number;
}) {
  return (
    <>
      <Textures scale={scale} />
      <Outlines outlines={outlines} fills={fills} names={names} />
      <Dots fills={fills} names={names} centre={centre} />
    </>
  );
});

const Outlines = memo(function Outlines({
  outlines,
  fills,
  names,
}: {
  readonly outlines: readonly Outline[];
  readonly fills: ReadonlyMap<string, Fill>;
  readonly names: ReadonlyMap<string, string>;
}) {
  return (
    <>
      {outlines.map(({ key, d }, index) => (
        <path
          key={index}
          className="land"
          data-key={key}
          data-tone={fills.get(key)?.tone}
          data-known={names.has(key)}
          d={d}
        />
      ))}
      {outlines.map(({ key, d }, index) => {
        const texture = fills.get(key)?.texture;
        return texture && <path key={index} className="texture" fill={`url(#map-${texture})`} d={d} />;
      })}
    </>
  );
});

const Dots = memo(function Dots({
  fills,
  names,
  centre,
}: {
  readonly fills: ReadonlyMap<string, Fill>;
  readonly names: ReadonlyMap<string, string>;
  readonly centre: Centre;
}) {
  const { point } = projectedBy(centre);
  // Those that are filled come last, so that they lie on top.
  const keys = [...names.keys()].filter((key) => SMALL_COUNTRIES.has(key));
  keys.sort((left, right) => Number(fills.has(left)) - Number(fills.has(right)));
  return keys.map((key) => {
    const anchor = anchorOf(key);
    return (
      anchor && (
        <Fragment key={key}>
          <path className="dot" data-key={key} data-tone={fills.get(key)?.tone} d={dotAt(point(anchor))} />
          {/* No texture fits into a dot: what is less than certain is a ring. */}
          {fills.get(key)?.texture && <path className="dot-core" d={dotAt(point(anchor))} />}
        </Fragment>
      )
    );
  });
});

/** A line without length: its round ends are a dot, whose size does not change with the map's. */
export function dotAt([x, y]: readonly [number, number]): string {
  return `M${x.toFixed(2)} ${y.toFixed(2)}h0`;
}
