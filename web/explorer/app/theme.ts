import { keep, kept } from './kept';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The key under which the playground keeps the same choice. */
const KEY = 'graphiql:theme';

export function chosenTheme(): Theme {
  const theme = kept(KEY);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Shows the page light, dark, or as the system is; both pages have the classes from web/shared/theme.css. */
export function showTheme(theme: Theme): void {
  document.body.classList.toggle('graphiql-light', theme === 'light');
  document.body.classList.toggle('graphiql-dark', theme === 'dark');
}

export function chooseTheme(theme: Theme): void {
  keep(KEY, theme === 'system' ? null : theme);
  showTheme(theme);
}
