import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fill } from '../../map/land-layer';
import { Textures } from '../../map/textures';

/** What signs of the map mean. */
export function Legend({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('map');
  return (
    <ul className="map-legend" aria-label={t('legend')}>
      {children}
    </ul>
  );
}

/** A fill, as on countries. */
export function ToneKey({
  tone,
  texture,
  children,
}: {
  readonly tone: number;
  readonly texture?: Fill['texture'];
  readonly children: ReactNode;
}) {
  return (
    <li>
      <svg width={22} height={14} aria-hidden="true">
        <rect className="land" data-tone={tone} width={22} height={14} />
        {texture && (
          <>
            <Textures scale={1} suffix="-key" />
            <rect className="texture" fill={`url(#map-${texture}-key)`} width={22} height={14} />
          </>
        )}
      </svg>
      {children}
    </li>
  );
}

/** A line, as of recognitions. */
export function LineKey({ status, children }: { readonly status: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width={34} height={14} aria-hidden="true">
        <path className="arc" data-status={status} d="M0 7h34" />
      </svg>
      {children}
    </li>
  );
}

/** A point, as of ports. */
export function PointKey({ kind, children }: { readonly kind: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width={14} height={14} aria-hidden="true">
        <path className="port" data-kind={kind} d="M7 7h0" />
        {kind === 'MIXED' && <path className="port-core" d="M7 7h0" />}
      </svg>
      {children}
    </li>
  );
}
