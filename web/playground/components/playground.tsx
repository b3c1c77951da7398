import { GraphiQLProvider, ToolbarButton, PrettifyIcon, CopyIcon, useGraphiQLActions } from '@graphiql/react';
import type { Fetcher, Storage } from '@graphiql/toolkit';
import { DocExplorerStore, DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HistoryStore } from '@graphiql/plugin-history';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { useState } from 'react';
import { EDITOR_THEMES } from '../editor-themes';
import { useActiveTabInView } from '../hooks/use-active-tab-in-view';
import { useAnswerFocus } from '../hooks/use-answer-focus';
import { useEditorAppearance } from '../hooks/use-editor-appearance';
import { useEntityLinks } from '../hooks/use-entity-links';
import { useFirstAnswer } from '../hooks/use-first-answer';
import { useNarrow } from '../hooks/use-narrow';
import { usePlainTabs } from '../hooks/use-plain-tabs';
import { PlaygroundProvider, type PlaygroundContextValue } from '../playground-context';
import { GALLERY_PLUGIN, NARROW_PLUGINS, WIDE_PLUGINS } from '../plugins/plugins';
import { PageHeader } from './page-header';
import { QuestionGallery } from './question-gallery';
import { SessionActions } from './session-actions';
import { SkipLinks } from './skip-links';
import { StatusBar } from './status-bar';

export interface PlaygroundProps {
  readonly shared: PlaygroundContextValue;
  readonly fetcher: Fetcher;
  readonly storage: Storage;
}

/** The whole page: GraphiQL's editors in a frame of our own. */
export function Playground({ shared, fetcher, storage }: PlaygroundProps) {
  const narrow = useNarrow();
  // GraphiQL opens its panel only at the start: set later, it would be chosen but stay out of sight.
  const [startedNarrow] = useState(narrow);
  return (
    <PlaygroundProvider value={shared}>
      <GraphiQLProvider
        fetcher={fetcher}
        storage={storage}
        plugins={narrow ? NARROW_PLUGINS : WIDE_PLUGINS}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        {...(narrow || startedNarrow ? {} : { visiblePlugin: GALLERY_PLUGIN })}
        editorTheme={EDITOR_THEMES}
        onTabChange={shared.tracker.follow}
      >
        <HistoryStore>
          <DocExplorerStore>
            <Page narrow={narrow} />
          </DocExplorerStore>
        </HistoryStore>
      </GraphiQLProvider>
    </PlaygroundProvider>
  );
}

function Page({ narrow }: { readonly narrow: boolean }) {
  useEditorAppearance();
  useEntityLinks();
  useAnswerFocus(useFirstAnswer());
  usePlainTabs();
  useActiveTabInView();
  return (
    <div className="page">
      <SkipLinks />
      <PageHeader />
      {narrow && (
        <div className="gallery-strip">
          <QuestionGallery />
        </div>
      )}
      <main className="page-workbench">
        <GraphiQLInterface showPersistHeadersSettings={false}>
          <GraphiQL.Logo>
            <SessionActions />
          </GraphiQL.Logo>
          <GraphiQL.Toolbar>
            <EditorTools />
          </GraphiQL.Toolbar>
        </GraphiQLInterface>
      </main>
      <StatusBar />
    </div>
  );
}

function EditorTools() {
  const { prettifyEditors, copyQuery } = useGraphiQLActions();
  return (
    <>
      <ToolbarButton label="Tidy the text (Shift-Ctrl-P)" onClick={() => void prettifyEditors()}>
        <PrettifyIcon className="graphiql-toolbar-icon" aria-hidden="true" />
      </ToolbarButton>
      <ToolbarButton label="Copy the text (Shift-Ctrl-C)" onClick={() => void copyQuery()}>
        <CopyIcon className="graphiql-toolbar-icon" aria-hidden="true" />
      </ToolbarButton>
    </>
  );
}
