import { useTranslation } from 'react-i18next';
import { sayDate } from '../../ui/dates';
import { Said } from '../../ui/said';
import type { FrontQuery } from './front.generated';

/** The types that readers look for, in the order in which they stand. */
const SHOWN = ['Country', 'CustomsAdministration', 'Port', 'Programme', 'Agreement', 'Event', 'Person', 'Source'];

/** What the graph holds, and through which day each part of it is known. */
export function Holdings({ dataset }: { readonly dataset: FrontQuery['dataset'] }) {
  const { t, i18n } = useTranslation('front');
  const number = new Intl.NumberFormat(i18n.language);
  const counts = new Map(dataset.nodes.map(({ type, count }) => [type, count]));
  return (
    <>
      <section>
        <h2>{t('holds')}</h2>
        <dl className="holdings">
          {SHOWN.map((type) => (
            <div key={type}>
              <dt>{t(`type.${type}.many`, { ns: 'domain' })}</dt>
              <dd>{number.format(counts.get(type) ?? 0)}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          {t('records', {
            nodes: number.format(dataset.nodeCount),
            relationships: number.format(dataset.relationshipCount),
            claims: number.format(counts.get('Claim') ?? 0),
          })}
        </p>
      </section>
      <section>
        <h2>{t('reach')}</h2>
        <div className="scrolled" tabIndex={0} role="region" aria-label={t('reach')}>
          <table className="coverage">
            <thead>
              <tr>
                <th scope="col">{t('part')}</th>
                <th scope="col" className="number">
                  {t('known')}
                </th>
                <th scope="col" className="number">
                  {t('published')}
                </th>
                <th scope="col">{t('through')}</th>
              </tr>
            </thead>
            <tbody>
              {dataset.coverage.map(({ topic, known, published, asOf, knownThrough }) => (
                <tr key={topic}>
                  <th scope="row">
                    <Said>{topic}</Said>
                  </th>
                  <td className="number">{number.format(known)}</td>
                  <td className="number">
                    {published === null || published === undefined
                      ? '–'
                      : `${number.format(published)}${asOf && asOf !== knownThrough ? ` (${sayDate(asOf, i18n.language, t)})` : ''}`}
                  </td>
                  <td>{sayDate(knownThrough, i18n.language, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
