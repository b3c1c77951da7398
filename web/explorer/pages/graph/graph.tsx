import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canDraw } from '../../graph/can-draw';
import type { CanvasHandle } from '../../graph/canvas';
import type { Focus, Picture } from '../../graph/picture';
import { useEvidence } from '../../evidence/use-evidence';
import { useAnswer } from '../../graphql/use-answer';
import { EntitySearch } from '../../search/entity-search';
import { Answer, Failed, Waiting } from '../../ui/answer';
import { Page, PlaygroundLink } from '../../ui/page';
import { DayBar } from '../../view/day-bar';
import { useParameter, useView } from '../../view/use-view';
import { idInView } from '../../view/view';
import { Beginnings } from './beginnings';
import { CanvasTools } from './canvas-tools';
import { roomFor, type Content } from './content';
import { edgeOf, knownFact, knownNode } from './facts';
import { AroundDocument, GraphDocument } from './graph.generated';
import { Legend } from './legend';
import { NodeList } from './node-list';
import { PathForm } from './path-form';
import { SaveMenu } from './save-menu';
import { SelectedNode } from './selected';
import { GraphTables } from './tables';
import { useContent } from './use-content';
import { useExpand, type Expansion } from './use-expand';
import { useGraph, type Known, type Path } from './use-graph';
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
  const [said, say] = useState('');
  const canvas = useRef<CanvasHandle>(null);
  const drawable = useMemo(canDraw, []);
  const asTable = show === 'table' || !drawable;

  const onCanvas = useMemo(() => [...known.nodes, ...known.absent], [known]);
  const selected = onCanvas.find(({ id }) => id === selectedId) ?? null;
  const around = useAnswer(AroundDocument, { id: idInView(selected?.id ?? '', view) }, { pause: selected === null });
  const ways = paths?.state === 'there' ? paths.data.paths.nodes : NO_WAYS;
  const way = ways[Math.min(content.way, ways.length - 1)];
  const focus = useMemo<Focus>(() => ({ selected: selectedId, way: idsOf(way) }), [selectedId, way]);
  const settled = graph.state === 'there' && !graph.stale && paths?.state !== 'waiting';
  const picture = usePicture(known, content, settled);
  const isEmpty = content.nodes.length === 0 && content.path === null;

  const choose = (id: string | null): void => select(id, true);
  const fetchAround = async (expansion: Expansion): Promise<void> => {
    const answer = await expand(expansion);
    if (!answer) return;
    const here = new Set(onCanvas.map(({ id }) => id));
    const fresh = answer.ids.filter((id) => !here.has(id));
    const room = roomFor(content.nodes, fresh).length - content.nodes.length;
    change({ do: 'add', ids: answer.ids });
    const more = answer.totalCount - answer.facts;
    say(
      [
        t('added', { count: Math.min(room, fresh.length) }),
        ...(room < fresh.length ? [t('noRoom', { count: fresh.length - room })] : []),
        ...(more > 0 ? [t('notFetched', { count: more })] : []),
      ].join(' '),
    );
  };

  return (
    <Page title={t('title')} tools={!isEmpty && <PlaygroundLink operation={GraphDocument} variables={variables} />}>
      <div className="graph-page">
        <DayBar />
        <div className="graph-tools">
          <EntitySearch
            label={t('add')}
            placeholder={t('addHint')}
            onPick={({ id }) => {
              change({ do: 'add', ids: [id] });
              choose(id);
            }}
          />
          <button type="button" disabled={undo === null} onClick={() => undo?.()}>
            {t('undo')}
          </button>
          <button type="button" disabled={isEmpty} onClick={() => change({ do: 'clear' })}>
            {t('clear')}
          </button>
          {drawable && (
            <button type="button" aria-pressed={asTable} onClick={() => setShow(asTable ? null : 'table')}>
              {asTable ? t('actions.picture', { ns: 'common' }) : t('actions.table', { ns: 'common' })}
            </button>
          )}
          <SaveMenu known={known} picture={asTable ? null : picture} canvas={canvas} focus={focus} />
        </div>
        <div className="graph-notes">
          <p role="status">{said}</p>
          <Notes known={known} drawable={drawable} onUnhide={() => change({ do: 'unhide' })} />
        </div>
        {failure && <Failed failure={failure} retry={() => location.reload()} />}
        {!isEmpty && graph.state !== 'there' && <Answer answer={graph}>{() => null}</Answer>}
        <div className="graph-main">
          <div className="graph-picture" aria-busy={graph.state === 'there' && graph.stale}>
            {isEmpty ? (
              <Beginnings />
            ) : asTable ? (
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
            {!isEmpty && (
              <Legend known={known} without={content.without} onFilter={(type) => change({ do: 'filter', type })} />
            )}
          </div>
          {!isEmpty && (
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
              <PathForm nodes={onCanvas} content={content} selected={selected?.id ?? null} change={change} />
              {paths && (
                <Answer answer={paths}>{(data) => <Ways data={data} content={content} change={change} />}</Answer>
              )}
              <NodeList known={known} content={content} selected={selected?.id ?? null} onSelect={choose} />
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}

const NO_WAYS: readonly Path[] = [];

/** Ids of the nodes and facts of a way. */
function idsOf(way: Path | undefined): ReadonlySet<string> {
  if (!way) return new Set();
  const facts = way.steps.flatMap(({ relationships }) => relationships.map((fact) => knownFact(fact).id));
  return new Set([...way.nodes.map((node) => knownNode(node).id), ...facts]);
}

function usePicture(known: Known, { pinned }: Content, settled: boolean): Picture {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      nodes: known.nodes.map((node) => ({ ...node, pinned: pinned.includes(node.id) })),
      edges: known.facts.map((fact) => edgeOf(fact, t)),
      away: [...known.absent, ...known.hidden].map(({ id }) => id),
      settled,
    }),
    [known, pinned, settled, t],
  );
}

/** What of the address is not to be seen, and why. */
function Notes({
  known,
  drawable,
  onUnhide,
}: {
  readonly known: Known;
  readonly drawable: boolean;
  readonly onUnhide: () => void;
}) {
  const { t } = useTranslation('graph');
  const { absent, hidden, unknown, more } = known;
  return (
    <>
      {!drawable && <p role="alert">{t('noWebgl')}</p>}
      {more > 0 && <p>{t('moreFacts', { count: more })}</p>}
      {absent.length > 0 && <p>{t('absent', { count: absent.length })}</p>}
      {hidden.length > 0 && (
        <p>
          {t('hidden', { count: hidden.length })}{' '}
          <button type="button" onClick={onUnhide}>
            {t('unhide')}
          </button>
        </p>
      )}
      {unknown.length > 0 && <p>{t('unknown', { ids: unknown.join(', ') })}</p>}
    </>
  );
}
