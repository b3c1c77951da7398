import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAddresses } from '../../view/use-view';

/** Canvases to begin with, for who does not know yet what to search for. */
const BEGINNINGS = [
  { name: 'path', parameters: { path: 'administration:us-cbp,administration:kz-customs' } },
  { name: 'gacc', parameters: { nodes: 'administration:cn-gacc', selected: 'administration:cn-gacc' } },
  { name: 'aeo', parameters: { nodes: 'programme:cn-aeo', selected: 'programme:cn-aeo' } },
] as const;

export function Beginnings() {
  const { t } = useTranslation('graph');
  const { page } = useAddresses();
  return (
    <section className="graph-beginnings">
      <p>{t('empty')}</p>
      <h2>{t('beginnings')}</h2>
      <ul className="plain">
        {BEGINNINGS.map(({ name, parameters }) => (
          <li key={name}>
            <Link href={page('/graph', parameters)}>{t(`beginning.${name}`)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
