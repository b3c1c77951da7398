import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { idsInJson } from '../entity-ids';
import { useTabOpener } from './use-tab-opener';

// Never leaves the page: an opener of our own takes the addresses of this scheme.
const SCHEME = 'customs-graph-node';

/** Makes the ids in an answer links: Ctrl-click opens the node in a tab of its own. */
export function useEntityLinks(): void {
  const monaco = useMonaco((state) => state.monaco);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const { openNode } = useTabOpener();

  useEffect(() => {
    if (!monaco || !responseEditor) return;
    const provider = monaco.languages.registerLinkProvider('json', {
      provideLinks(model) {
        if (model !== responseEditor.getModel()) return { links: [] };
        const links = idsInJson(model.getValue()).map(({ id, start }) => ({
          range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(start + id.length)),
          url: monaco.Uri.from({ scheme: SCHEME, path: `/${id}` }),
          tooltip: `Open ${id}`,
        }));
        return { links };
      },
    });
    const opener = monaco.editor.registerLinkOpener({
      open(address) {
        if (address.scheme !== SCHEME) return false;
        openNode(address.path.slice(1));
        return true;
      },
    });
    return () => {
      provider.dispose();
      opener.dispose();
    };
  }, [monaco, responseEditor, openNode]);
}
