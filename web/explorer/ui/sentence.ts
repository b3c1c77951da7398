import { useTranslation } from 'react-i18next';

/**
 * Says in one sentence what a relationship says, as each language joins its parts: English by blanks, Russian by a dash
 * and a colon, so that the names need no case.
 */
export function useSentence(): (from: string, phrase: string, to: string) => string {
  const { t } = useTranslation();
  return (from, phrase, to) => t('sentence', { ns: 'common', from, phrase, to });
}
