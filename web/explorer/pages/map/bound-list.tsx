import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EvidenceButton } from '../../evidence/evidence-button';
import { Empty } from '../../ui/answer';
import { sayPeriod } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import { plainId } from '../../view/view';
import { useMapAddress } from './address';
import type { Bound } from './bound';
import type { MapCountries } from './countries-by-key';
import { ListHeading } from './list-heading';

/** The bound with the day and the evidence of each; one alone where it is chosen. */
export function BoundList({
  layer,
  bound,
  countries,
  name,
}: {
  readonly layer: 'members' | 'convention';
  readonly bound: readonly Bound[];
  readonly countries: MapCountries;
  /** Of the organization or agreement. */
  readonly name: string;
}) {
  const { t, i18n } = useTranslation('map');
  const [{ at }, hrefOf] = useMapAddress();
  const chosen = at === undefined ? undefined : countries.byId.get(at);
  const rows = chosen ? bound.filter(({ id }) => id === chosen.id) : bound;
  const others = bound.filter(({ id }) => !countries.byId.has(id)).length;
  return (
    <section className="facts">
      <ListHeading>{chosen ? chosen.name : t(`layer.${layer}.count`, { count: bound.length - others })}</ListHeading>
      {chosen && (
        <p className="map-ways">
          <Link href={hrefOf({ at: undefined })}>{t(`layer.${layer}.everyone`)}</Link>
          <EntityLink node={{ id: chosen.id, name: t('pageOf', { name: chosen.name }) }} />
        </p>
      )}
      {chosen && rows.length === 0 && <Empty>{t(`layer.${layer}.notBound`, { name: chosen.name, of: name })}</Empty>}
      {!chosen && others > 0 && <p className="quiet">{t('alsoBound', { count: others })}</p>}
      {!chosen && bound.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ul>
        {rows.flatMap((one) =>
          one.bonds.map((bond) => (
            <li key={bond.id} data-modality={bond.modality} data-standing={bond.standing}>
              <span className="fact-what">
                <EntityLink node={one} />
                <span className="fact-when">{sayPeriod(bond, i18n.language, t)}</span>
                <Marks {...bond} />
              </span>
              <EvidenceButton id={bond.id} about={`${one.name} – ${name}`} />
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly bound: { readonly totalCount: number };
}

/** What the layer can be of, the largest first. */
export function Choices({ layer, choices }: { readonly layer: string; readonly choices: readonly Choice[] }) {
  const { t } = useTranslation('map');
  const [, hrefOf] = useMapAddress();
  return (
    <section>
      <ListHeading>{t(`layer.${layer}.choices`)}</ListHeading>
      {choices.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ol className="map-ranking">
        {choices.map(({ id, name, bound }) => (
          <li key={id}>
            <Link href={hrefOf({ of: plainId(id), at: undefined })}>{name}</Link>
            <span>{bound.totalCount}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
