import { lazy, Suspense, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canDraw } from '../../graph/can-draw';
import type { CanvasHandle } from '../../graph/canvas';
import { useEvidence } from '../../evidence/use-evidence';
import { useAnswer } from '../../graphql/use-answer';
import { Answer, Failed, Waiting } from '../../ui/answer';
import { Page, PlaygroundLink } from '../../ui/page';
import { DayBar } from '../../view/day-bar';
import { useParameter, useView } from '../../view/use-view';
import { idInView } from '../../view/view';
import { Beginnings } from './beginnings';
import { CanvasTools } from './canvas-tools';
import { AroundDocument, GraphDocument } from './graph.generated';
import { Legend } from './legend';
import { NodeList } from './node-list';
import { Notes } from './notes';
import { PathForm } from './path-form';
import { SaveMenu } from './save-menu';
import { SelectedNode } from './selected';
import { GraphTables } from './tables';
import { Tools } from './tools';
import { useContent } from './use-content';
import { useExpand } from './use-expand';
import { useFetchAround } from './use-fetch-around';
import { useGraph } from './use-graph';
import { useFocus, usePicture } from './use-picture';
import { Ways } from './ways';
import './page.css';

// Begun at once, beside the first question to the server, and not behind it.
const canvasModule = import('../../graph/canvas');
const GraphCanvas = lazy(() => canvasModule.then(({ GraphCanvas }) => ({ default: GraphCanvas })));

/** The canvas: search adds nodes, a chosen kind of facts is fetched around them, and paths join two of them. */
export default function GraphPage() {
  const { t, i18n } = useTranslation('graph');
  const [view] = useView();
  const { content, change, undo } = useContent();
  const { expand, failure, found } = useExpand(view, i18n.language);
  const { known, graph, paths, variables } = useGraph(content, view, found);
  const [selectedId, select] = useParameter('selected');
  const [show, setShow] = useParameter('show');
  const [, openEvidence] = useEvidence();
  const canvas = useRef<CanvasHandle>(null);
  const drawable = useMemo(canDraw, []);
  const asTable = show === 'table' || !drawable;

  const onCanvas = useMemo(() => [...known.nodes, ...known.absent], [known]);
  const selected = onCanvas.find(({ id }) => id === selectedId) ?? null;
  const around = useAnswer(AroundDocument, { id: idInView(selected?.id ?? '', view) }, { pause: selected === null });
  const { fetchAround, said } = useFetchAround(expand, { onCanvas, content, change });
  const focus = useFocus(paths, content, selectedId);
  const settled = graph.state === 'there' && !graph.stale && paths?.state !== 'waiting';
  const picture = usePicture(known, content, settled);
  const isEmpty = content.nodes.length === 0 && content.path === null;
  const choose = (id: string | null): void => select(id, true);

  return (
    <Page title={t('title')} tools={!isEmpty && <PlaygroundLink operation={GraphDocument} variables={variables} />}>
      <div className="graph-page">
        {!isEmpty && <DayBar />}
        <Tools
          isEmpty={isEmpty}
          asTable={drawable ? asTable : null}
          onTable={(table) => setShow(table ? 'table' : null)}
          change={change}
          undo={undo}
          onPick={choose}
          save={<SaveMenu known={known} picture={asTable ? null : picture} canvas={canvas} focus={focus} />}
        >
          <p role="status">{said}</p>
          <Notes known={known} drawable={drawable} onUnhide={() => change({ do: 'unhide' })} />
        </Tools>
        {failure && <Failed failure={failure} retry={() => location.reload()} />}
        {!isEmpty && graph.state !== 'there' && <Answer answer={graph}>{() => null}</Answer>}
        {isEmpty ? (
          <Beginnings />
        ) : (
          <div className="graph-main">
            <div className="graph-picture" aria-busy={graph.state === 'there' && graph.stale}>
              {asTable ? (
                <GraphTables known={known} />
              ) : (
                <div className="canvas">
                  <Suspense fallback={<Waiting />}>
                    <GraphCanvas
                      picture={picture}
                      focus={focus}
                      onNode={choose}
                      onEdge={openEvidence}
                      onPin={(id) => change({ do: 'pin', id, pinned: true })}
                      handle={canvas}
                    />
                  </Suspense>
                  <CanvasTools canvas={canvas} />
                </div>
              )}
              <Legend known={known} without={content.without} onFilter={(type) => change({ do: 'filter', type })} />
            </div>
            <div className="graph-side">
              {selected && (
                <SelectedNode
                  node={selected}
                  known={known}
                  content={content}
                  around={around}
                  onExpand={(expansion) => void fetchAround(expansion)}
                  change={change}
                  onClose={() => choose(null)}
                />
              )}
              {paths && (
                <Answer answer={paths}>{(data) => <Ways data={data} content={content} change={change} />}</Answer>
              )}
              <PathForm nodes={onCanvas} content={content} selected={selected?.id ?? null} change={change} />
              <NodeList known={known} content={content} selected={selected?.id ?? null} onSelect={choose} />
            </div>
          </div>
        )}
      </div>
    </Page>
  );
}
