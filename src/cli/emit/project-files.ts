import { envExample, settingsTable } from '../../config/documentation';
import { domainParts, projectRegistry } from './declared-classes';
import { domainIndex } from './domain-index';
import { editorSettings } from './editor-settings';
import { documentWith, readText } from './generated-block';

/** What else in the project derives from the code: the list of the domain's classes, and the texts on settings. */
export function projectFiles(root: string): Map<string, string> {
  return new Map([
    ['src/entities/index.ts', domainIndex(domainParts())],
    ['.vscode/settings.json', editorSettings(projectRegistry(), readText(root, '.vscode/settings.json') ?? '{}')],
    ['.env.example', envExample()],
    ...documentWith(root, 'docs/settings.md', 'settings', settingsTable()),
  ]);
}
