import { useTranslation } from 'react-i18next';

/** The texts of this page, and those of all pages, under one `t`. */
export const useTexts = () => useTranslation(['matrix', 'common'], { nsMode: 'fallback' });
