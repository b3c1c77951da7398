import { useTranslation } from 'react-i18next';
import { usePropertyRows } from '../entity/properties';
import type { Both } from './both';

/** The properties of both, a row for each that either has. */
export function PropertiesSideBySide({ here, there }: Both) {
  const { t } = useTranslation('compare');
  const rowsOf = usePropertyRows();
  const [ofHere, ofThere] = [rowsOf(here), rowsOf(there)];
  const names = new Set([...ofHere, ...ofThere].map(({ name }) => name));
  const valueOf = (rows: typeof ofHere, name: string) => rows.find((row) => row.name === name)?.value ?? '–';
  if (names.size === 0) return null;
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-label={t('properties')}>
      <table className="compare-common">
        <thead>
          <tr>
            <th scope="col">{t('properties')}</th>
            <th scope="col">{here.name}</th>
            <th scope="col">{there.name}</th>
          </tr>
        </thead>
        <tbody>
          {[...names].map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{valueOf(ofHere, name)}</td>
              <td>{valueOf(ofThere, name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
