import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dotAt } from '../../map/land-layer';
import { projectedBy, type Centre } from '../../map/projection';
import { useAddresses } from '../../view/use-view';
import type { MapPort } from './ports';

/** A point for each port, round at the sea, square on land, and with a hole where it is of several kinds; it opens the port's page. */
export function PortPoints({
  ports,
  centre,
  large,
}: {
  readonly ports: readonly MapPort[];
  readonly centre: Centre;
  /** Whether there are few enough to be larger. */
  readonly large: boolean;
}) {
  const { t } = useTranslation('domain');
  const [, navigate] = useLocation();
  const { entity } = useAddresses();
  const { point } = projectedBy(centre);
  // Land ports are few, and lie on top.
  const inOrder = [...ports].sort((left, right) => Number(left.kind !== 'SEA') - Number(right.kind !== 'SEA'));
  return (
    <g data-large={large}>
      {inOrder.map(({ id, name, kind, country, at }) => (
        <Fragment key={id}>
          <path
            className="port"
            data-kind={kind}
            data-says={`${name}, ${country.name} (${t(`value.PortKind.${kind}`)})`}
            d={dotAt(point(at))}
            onClick={(event) => {
              event.stopPropagation();
              navigate(entity(id));
            }}
          />
          {kind === 'MIXED' && <path className="port-core" d={dotAt(point(at))} />}
        </Fragment>
      ))}
    </g>
  );
}
