import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EvidenceButton } from '../../evidence/evidence-button';
import { FactSentences } from '../../evidence/fact-sentences';
import { Empty } from '../../ui/answer';
import { EntityLink } from '../../ui/entity-link';
import { nameOf, type FactGroup } from '../../ui/fact-groups';
import { FactItems, FactWhen } from '../../ui/facts';
import { useAddresses } from '../../view/use-view';
import { plainId } from '../../view/view';
import type { ComparedFragment } from './compare.generated';
import { PropertiesSideBySide } from './properties-side-by-side';
import { comparisonOf, type Common, type Comparison } from './comparison';

/** Both sides, for what is compared. */
export interface Both {
  readonly here: ComparedFragment;
  readonly there: ComparedFragment;
}

export function comparisonOfBoth({ here, there }: Both): Comparison {
  const side = ({ id, relationships }: ComparedFragment) => ({ id: plainId(id), facts: relationships.nodes });
  return comparisonOf(side(here), side(there));
}

/** What joins the two, what they have in common, and what only one of them has, by relationship. */
export function SideBySide({ here, there }: Both) {
  const { t } = useTranslation('compare');
  const { direct, common, own, otherwise } = comparisonOfBoth({ here, there });
  const commonCount = common.reduce((sum, group) => sum + group.common.length, 0);
  return (
    <>
      <Direct here={here} there={there} direct={direct} />
      <PropertiesSideBySide here={here} there={there} />
      <section id="common">
        <h2>
          {t('common')} <small>{commonCount}</small>
        </h2>
        {commonCount === 0 && <Empty>{t('nothingCommon')}</Empty>}
        {common.map(({ type, direction, common }) => (
          <CommonTable
            key={`${type} ${direction}`}
            heading={t(`relationship.${type}.${direction}`, { ns: 'domain' })}
            rows={common}
            {...{ here, there }}
          />
        ))}
      </section>
      {otherwise.length > 0 && (
        <section id="otherwise">
          <h2>
            {t('otherwise')} <small>{otherwise.length}</small>
          </h2>
          <CommonTable rows={otherwise} {...{ here, there }} phrases />
        </section>
      )}
      <section id="own">
        <h2>{t('own')}</h2>
        {own.length === 0 && <Empty>{t('nothingOwn')}</Empty>}
        {own.map((group) => (
          <section key={`${group.type} ${group.direction}`} className="compare-own facts">
            <h3>{t(`relationship.${group.type}.${group.direction}`, { ns: 'domain' })}</h3>
            <Own side={here} group={group.here} />
            <Own side={there} group={group.there} />
          </section>
        ))}
      </section>
    </>
  );
}

/** What joins the two without anything in between, and the way to what joins them otherwise. */
function Direct({ here, there, direct }: Both & { readonly direct: Comparison['direct'] }) {
  const { t } = useTranslation('compare');
  const { page } = useAddresses();
  const ids = [here, there].map(({ id }) => plainId(id)).join();
  return (
    <section className="compare-direct facts">
      <h2>
        {t('directly')} <small>{direct.length}</small>
      </h2>
      {direct.length === 0 ? <Empty>{t('nothingDirect')}</Empty> : <FactSentences facts={direct} />}
      <p>
        <Link href={page('/graph', { path: ids })}>{t('paths')}</Link>
      </p>
    </section>
  );
}

/** Rows of other ends, with the facts of both sides; with their phrases where those are not the same. */
function CommonTable({
  heading,
  rows,
  here,
  there,
  phrases = false,
}: Both & {
  readonly heading?: string;
  readonly rows: readonly Common[];
  readonly phrases?: boolean;
}) {
  const { t } = useTranslation('compare');
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-label={heading ?? t('otherwise')}>
      <table className="compare-common">
        <thead>
          <tr>
            <th scope="col">{heading ?? t('with')}</th>
            <th scope="col">{here.name}</th>
            <th scope="col">{there.name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ other, here: ofHere, there: ofThere }) => (
            <tr key={other.id}>
              <th scope="row">
                <EntityLink node={{ id: other.id, name: nameOf(other) }} />
              </th>
              <FactsCell side={here} facts={ofHere} other={nameOf(other)} phrases={phrases} />
              <FactsCell side={there} facts={ofThere} other={nameOf(other)} phrases={phrases} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FactsCell({
  side,
  facts,
  other,
  phrases,
}: {
  readonly side: ComparedFragment;
  readonly facts: Common['here'];
  readonly other: string;
  readonly phrases: boolean;
}) {
  const { t } = useTranslation('domain');
  return (
    <td>
      {facts.map((fact) => {
        const direction = plainId(fact.from.id) === plainId(side.id) ? 'out' : 'in';
        const phrase = t(`relationship.${fact.type}.${direction}`);
        return (
          <div key={fact.id} className="compare-fact" data-modality={fact.modality}>
            {phrases && <span>{phrase}</span>}
            <FactWhen fact={fact} />
            <EvidenceButton id={fact.id} about={`${side.name} ${phrase} ${other}`} />
          </div>
        );
      })}
    </td>
  );
}

/** What only one side has of a kind. */
function Own({ side, group }: { readonly side: ComparedFragment; readonly group: FactGroup | undefined }) {
  const { t } = useTranslation('compare');
  return (
    <div>
      <h4>
        {side.name} <small>{group?.facts.length ?? 0}</small>
      </h4>
      {group ? (
        <FactItems group={group} about={plainId(side.id)} name={side.name} />
      ) : (
        <p className="quiet">{t('nothing')}</p>
      )}
    </div>
  );
}
