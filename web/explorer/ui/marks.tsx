import { useTranslation } from 'react-i18next';

/** How a fact is meant and how sure it is, in words and signs, not by colour alone. Nothing for a plain, sure fact. */
export function Marks({
  modality,
  standing,
  confidence,
  disputed,
}: {
  readonly modality?: string | null;
  readonly standing?: string | null;
  readonly confidence?: string | null;
  readonly disputed?: boolean;
}) {
  const { t } = useTranslation('domain');
  return (
    <>
      {modality && modality !== 'FACT' && (
        <span className="mark" data-modality={modality}>
          {t(`modality.${modality}`)}
        </span>
      )}
      {standing && standing !== 'CERTAIN' && (
        <span className="mark" data-standing={standing} title={t(`standingMeans.${standing}`)}>
          {t(`standing.${standing}`)}
        </span>
      )}
      {confidence && confidence !== 'HIGH' && (
        <span className="mark" data-confidence={confidence}>
          {t(`confidence.${confidence}`)}
        </span>
      )}
      {disputed && <span className="mark mark-disputed">{t('disputed')}</span>}
    </>
  );
}
