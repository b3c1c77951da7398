import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Arranged, ToArrange } from './layout';

/** How long it works before it looks for a newer task, and how long before it tells where things are, in ms. */
const SLICE = 60;
const REPORT = 250;
/** How long an arrangement may take in all, in milliseconds. */
const MOST = 6000;
/** Pictures are wider than high, and so are names. */
const WIDER = 1.4;

let current = 0;

/** Arranges a graph by its forces, slice by slice; a newer task ends the one before. */
self.onmessage = ({ data }: MessageEvent<ToArrange>) => void arrange(data);

async function arrange({ task, nodes, edges }: ToArrange): Promise<void> {
  current = task;
  const graph = new UndirectedGraph();
  for (const { id, x, y, fixed } of nodes) graph.addNode(id, { x: x / WIDER, y, fixed });
  for (const [from, to] of edges) if (from !== to) graph.mergeEdge(from, to);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.6,
    scalingRatio: 12,
    strongGravityMode: false,
    // Small pictures look calmer without it, and large ones are too slow.
    barnesHutOptimize: graph.order > 400,
  };
  const wanted = graph.order > 2000 ? 150 : 500;
  const started = performance.now();
  let [done, reported, each] = [0, started, 1];
  while (done < wanted && performance.now() - started < MOST) {
    const iterations = Math.min(Math.max(1, Math.round(SLICE / each)), 50, wanted - done);
    const before = performance.now();
    forceAtlas2.assign(graph, { iterations, settings });
    each = Math.max((performance.now() - before) / iterations, 0.05);
    done += iterations;
    if (performance.now() - reported > REPORT && done < wanted) {
      reported = performance.now();
      report(task, graph, false);
    }
    // A pause, in which a newer task can arrive.
    await new Promise((resume) => setTimeout(resume, 0));
    if (task !== current) return;
  }
  report(task, graph, true);
}

function report(task: number, graph: UndirectedGraph, done: boolean): void {
  const places = graph.mapNodes((id, { x, y }) => [id, { x: Number(x) * WIDER, y: Number(y) }] as const);
  const message: Arranged = { task, places, done };
  self.postMessage(message);
}
