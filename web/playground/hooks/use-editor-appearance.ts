import { pick, useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { DARK_THEME, EDITOR_THEMES, LIGHT_THEME, darkTheme, lightTheme } from '../editor-themes';

const FONTS = [
  '"Fira Code"',
  '"Noto Sans Mono CJK SC"',
  '"Noto Sans CJK SC"',
  '"PingFang SC"',
  '"Microsoft YaHei"',
  'ui-monospace',
  'monospace',
].join(', ');

/** Colours and type of the editors, which GraphiQL sets for Latin text only. */
export function useEditorAppearance(): void {
  const monaco = useMonaco((state) => state.monaco);
  const { theme, queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    pick('theme', 'queryEditor', 'variableEditor', 'headerEditor', 'responseEditor'),
  );

  useEffect(() => {
    if (!monaco) return;
    monaco.editor.defineTheme(LIGHT_THEME, lightTheme);
    monaco.editor.defineTheme(DARK_THEME, darkTheme);
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    monaco.editor.setTheme(EDITOR_THEMES[theme ?? system]);
  }, [monaco, theme]);

  useEffect(() => {
    if (!monaco) return;
    // Monaco measures letters once. If the font comes after that, lines break and clicks land
    // where another font would have them.
    void document.fonts.load('14px "Fira Code"').then(() => monaco.editor.remeasureFonts());
  }, [monaco, responseEditor]);

  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) {
      editor?.updateOptions({
        fontFamily: FONTS,
        fontSize: 13.5,
        lineHeight: 21,
        // Monaco takes Chinese punctuation and Cyrillic letters for disguised Latin and boxes them.
        unicodeHighlight: { ambiguousCharacters: false },
        scrollbar: { verticalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
      });
      // The brackets' levels show by the lines beside them; a colour each is too much of it.
      editor?.getModel()?.updateOptions({
        bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
      });
    }
    queryEditor?.updateOptions({ wordWrap: 'on' });
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
}
