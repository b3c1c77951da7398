import { useTranslation } from 'react-i18next';
import { tongueOf, useTongue } from '../i18n/tongue';

/** A text of the data, marked with its language where that is not the interface's. */
export function Said({ children }: { readonly children: string }) {
  const tongue = useTongue()(children);
  return tongue ? <span lang={tongue}>{children}</span> : children;
}

/** Says once for a list that its sentences are not translated, where they are not: a mark at each would be noise. */
export function Untranslated({ texts }: { readonly texts: readonly string[] }) {
  const { t, i18n } = useTranslation();
  if (i18n.language === 'en' || !texts.some((text) => tongueOf(text, i18n.language) === 'en')) return null;
  return <p className="quiet untranslated">{t('evidence.untranslated')}</p>;
}
