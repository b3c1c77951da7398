import { useTranslation } from 'react-i18next';
import { arcBetween, projectedBy, type Centre } from '../../map/projection';
import type { Pair } from './recognition';

/** A great circle for each pair; its dashes say the status. */
export function Arcs({
  pairs,
  centre,
  chosen,
  onChoose,
}: {
  readonly pairs: readonly Pair[];
  readonly centre: Centre;
  /** The id of the partner whose arcs stand out. */
  readonly chosen: string | undefined;
  readonly onChoose: (pair: Pair) => void;
}) {
  const { t } = useTranslation('domain');
  const projected = projectedBy(centre);
  return (
    <g className="arcs" data-many={pairs.length > MANY}>
      {pairs.map((pair) => {
        const [own, other] = pair.sides;
        if (!own.anchor || !other.anchor || own.id === other.id) return null;
        const d = arcBetween(projected, own.anchor, other.anchor);
        const says = `${own.name} – ${other.name}: ${t(`value.AgreementStatus.${pair.status}`)}`;
        return (
          <g key={pair.id} data-chosen={chosen === other.id} onClick={() => onChoose(pair)}>
            <path className="arc" data-status={pair.status} d={d} />
            <path className="arc-reach" data-says={says} d={d} />
          </g>
        );
      })}
    </g>
  );
}

/** So many arcs are drawn thinner, so that the land shows through. */
const MANY = 60;
