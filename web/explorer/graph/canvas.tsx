import { MultiDirectedGraph } from 'graphology';
import { useEffect, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { animateNodes } from 'sigma/utils';
import { frameOf, type Size } from './frame';
import { Layout } from './layout';
import { namesApart } from './names-apart';
import { usePalette } from './palette';
import type { Focus, Picture, Place, Places } from './picture';
import { isCalm, rendererOf, type CanvasGraph, type Renderer } from './renderer';
import { showPicture } from './show-picture';

/** What a page can have the canvas do. */
export interface CanvasHandle {
  /** Shows the whole picture. */
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Finds new places for all nodes but the pinned ones. */
  readonly arrange: () => void;
  readonly places: () => Places;
}

/**
 * A picture of nodes and lines, arranged by forces in a worker. It says nothing to who does not see it: a page has the
 * same as a list and as a table.
 */
export function GraphCanvas({
  picture,
  focus,
  onNode,
  onEdge,
  onPin,
  handle,
}: {
  readonly picture: Picture;
  readonly focus: Focus;
  /** A node was chosen; null when the ground was. */
  readonly onNode: (id: string | null) => void;
  readonly onEdge: (id: string) => void;
  /** A node was dragged to a place of the reader's. */
  readonly onPin: (id: string) => void;
  readonly handle?: Ref<CanvasHandle>;
}) {
  const stage = useRef<HTMLDivElement>(null);
  const palette = usePalette();
  const graph = useMemo<CanvasGraph>(() => new MultiDirectedGraph(), []);
  const renderer = useRef<Renderer | null>(null);
  const layout = useRef<Layout | null>(null);
  const places = useRef<Places>(new Map());
  const calls = useRef({ onNode, onEdge, onPin });
  const shown = useRef({ picture, focus });
  useEffect(() => {
    calls.current = { onNode, onEdge, onPin };
    shown.current = { picture, focus };
  });

  useEffect(() => {
    let stop = (): void => {};
    layout.current = new Layout((found, done) => {
      if (isCalm() && !done) return;
      stop();
      const all = new Map([...places.current, ...found]);
      const size = renderer.current && sizeOf(renderer.current);
      places.current = done && size ? namesApart(shown.current.picture, all, shown.current.focus, size) : all;
      stop = moveTo(graph, done ? [...places.current] : found, isCalm());
      frame(renderer.current, places.current, shown.current.picture);
    });
    return () => {
      stop();
      layout.current?.stop();
      layout.current = null;
    };
  }, [graph]);

  // Before the renderer, which looks at what the graph has.
  useEffect(() => {
    places.current = layout.current?.arrange(picture, places.current) ?? places.current;
    const room = (stage.current?.clientWidth ?? NARROW) < NARROW ? 0.75 : 1;
    showPicture(graph, picture, { places: places.current, focus, palette, room });
    frame(renderer.current, places.current, picture);
  }, [graph, picture, focus, palette]);

  useEffect(() => {
    if (!stage.current) return;
    const made = rendererOf(graph, stage.current, palette);
    renderer.current = made;
    frame(made, places.current, shown.current.picture);
    made.on('clickNode', ({ node }) => calls.current.onNode(node));
    made.on('clickStage', () => calls.current.onNode(null));
    made.on('clickEdge', ({ edge }) => calls.current.onEdge(edge));
    made.on('nodeDragEnd', ({ node }) => {
      const { x, y } = graph.getNodeAttributes(node);
      places.current = new Map([...places.current, [node, { x, y }]]);
      calls.current.onPin(node);
    });
    return () => {
      renderer.current = null;
      made.kill();
    };
  }, [graph, palette]);

  useImperativeHandle(handle, () => ({
    fit: () => void renderer.current?.getCamera().reset({ duration: isCalm() ? 0 : 250 }),
    zoom: (factor) => {
      const camera = renderer.current?.getCamera();
      camera?.setState({ ratio: camera.getState().ratio / factor });
    },
    arrange: () => {
      layout.current?.arrange(shown.current.picture, places.current, true);
    },
    places: () => places.current,
  }));

  return <div ref={stage} className="canvas-stage" aria-hidden="true" />;
}

/** Pixels of width below which names are shorter than usual. */
const NARROW = 520;

/** Moves nodes to where they belong, at once or in a moment; returns how to stop. */
function moveTo(graph: CanvasGraph, found: readonly (readonly [string, Place])[], atOnce: boolean): () => void {
  const here = found.filter(([id]) => graph.hasNode(id));
  // Thousands that move at once would take longer to draw than to read.
  if (atOnce || here.length > 2000) {
    const targets = new Map(here);
    graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...targets.get(id) }), {
      attributes: ['x', 'y'],
    });
    return () => {};
  }
  const targets = Object.fromEntries(here.map(([id, { x, y }]) => [id, { x, y }]));
  return animateNodes(graph, targets, { duration: 250 });
}

/** Fits the view to the picture. */
function frame(renderer: Renderer | null, places: Places, picture: Picture): void {
  if (!renderer) return;
  const box = frameOf(picture, places, sizeOf(renderer));
  if (box) renderer.setCustomBBox(box).scheduleRefresh();
}

/** The pixels that a picture has. */
function sizeOf(renderer: Renderer): Size {
  const padding = 2 * renderer.getSetting('stagePadding');
  const { width, height } = renderer.getDimensions();
  return { width: width - padding, height: height - padding };
}
