import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FactSentences } from '../../evidence/fact-sentences';
import { Empty } from '../../ui/answer';
import type { FactGroup } from '../../ui/fact-groups';
import { FactItems } from '../../ui/facts';
import { useAddresses } from '../../view/use-view';
import { plainId } from '../../view/view';
import { comparisonOfBoth, type Both } from './both';
import { CommonTable } from './common-table';
import type { ComparedFragment } from './compare.generated';
import type { Comparison } from './comparison';
import { PropertiesSideBySide } from './properties-side-by-side';

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
        {t('directly')} {direct.length > 0 && <small>{direct.length}</small>}
      </h2>
      {direct.length === 0 ? <Empty>{t('nothingDirect')}</Empty> : <FactSentences facts={direct} />}
      <p>
        <Link href={page('/graph', { path: ids })}>{t('paths')}</Link>
      </p>
    </section>
  );
}

/** What only one side has of a kind. */
function Own({ side, group }: { readonly side: ComparedFragment; readonly group: FactGroup | undefined }) {
  const { t } = useTranslation('compare');
  return (
    <div>
      <h4>
        {side.name} {group && <small>{group.facts.length}</small>}
      </h4>
      {group ? (
        <FactItems group={group} about={plainId(side.id)} name={side.name} />
      ) : (
        <p className="quiet">{t('nothing')}</p>
      )}
    </div>
  );
}
