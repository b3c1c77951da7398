import type { editor } from 'monaco-editor';

export const LIGHT_THEME = 'customs-graph-light';
export const DARK_THEME = 'customs-graph-dark';
export const EDITOR_THEMES = { light: LIGHT_THEME, dark: DARK_THEME } as const;

interface Inks {
  readonly key: string;
  readonly value: string;
  readonly quiet: string;
  readonly keyword: string;
  readonly type: string;
}

export const lightTheme = theme('vs', '#ffffff', {
  key: '2f4a63',
  value: '0b6e75',
  quiet: '68727f',
  keyword: '8a3b12',
  type: '5b4a9c',
});

export const darkTheme = theme('vs-dark', '#1b222a', {
  key: 'a9c1d9',
  value: '6fcfc6',
  quiet: '8b97a5',
  keyword: 'e0a27f',
  type: 'b7a8f0',
});

/** One theme: names of things, their values, and everything else kept quiet. */
function theme(base: editor.BuiltinTheme, surface: string, inks: Inks): editor.IStandaloneThemeData {
  const rule = (token: string, foreground: string) => ({ token, foreground });
  return {
    base,
    inherit: true,
    rules: [
      rule('string.key.json', inks.key),
      rule('string.value.json', inks.value),
      rule('number.json', inks.keyword),
      rule('keyword.json', inks.keyword),
      rule('delimiter', inks.quiet),
      rule('keyword.gql', inks.keyword),
      rule('type.identifier.gql', inks.type),
      rule('key.identifier.gql', inks.key),
      rule('argument.identifier.gql', inks.type),
      rule('string.gql', inks.value),
      rule('string.quote.gql', inks.value),
      rule('number.gql', inks.keyword),
      rule('comment.gql', inks.quiet),
    ],
    colors: {
      // Monaco draws its margin as tall as the text, beyond the editor's own box.
      'editor.background': '#00000000',
      'editorGutter.background': '#00000000',
      'editorSuggestWidget.background': surface,
      'editorHoverWidget.background': surface,
      'editorWidget.background': surface,
      'quickInput.background': surface,
      'editorLineNumber.foreground': `#${inks.quiet}`,
      'editorLink.activeForeground': `#${inks.value}`,
      'scrollbar.shadow': '#00000000',
      focusBorder: `#${inks.value}`,
    },
  };
}
