import { SETTINGS } from './settings';

/** The table of settings in Markdown, one row a variable. */
export function settingsTable(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = SETTINGS.map(
    ({ name, default: byDefault, description }) =>
      `| \`${name}\` | ${byDefault === '' ? '' : `\`${byDefault}\``} | ${cell(description)} |`,
  );
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n') + '\n';
}

/** The text of `.env.example`: every variable with its default, all commented out. */
export function envExample(): string {
  const head = '# Settings of customs-graph. Copy this file to .env and take the # away from what you change.';
  const entries = SETTINGS.map(
    ({ name, default: byDefault, description }) => `# ${description}\n#${name}=${byDefault}`,
  );
  return [head, ...entries].join('\n\n') + '\n';
}
