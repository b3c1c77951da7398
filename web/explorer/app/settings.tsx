import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak, type InterfaceLanguage } from '../i18n/i18n';
import { chooseTheme, chosenTheme, THEMES, type Theme } from './theme';

/** The reader's language and colours. */
export function Settings() {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useState(chosenTheme);
  const change = (next: Theme): void => {
    setTheme(next);
    chooseTheme(next);
  };
  return (
    <div className="settings">
      <select
        aria-label={t('settings.language')}
        value={i18n.language}
        onChange={({ target }) => void speak(target.value as InterfaceLanguage)}
      >
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <select aria-label={t('settings.theme')} value={theme} onChange={({ target }) => change(target.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`settings.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
