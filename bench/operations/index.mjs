import { claimsOfEdges } from './claims-of-edges.mjs';
import { connectionWithTotal } from './connection-with-total.mjs';
import { filterThroughTwo } from './filter-through-two.mjs';
import { interfaceNeighbours } from './interface-neighbours.mjs';
import { listOf500 } from './list-of-500.mjs';
import { nested } from './nested.mjs';
import { nodeByKey } from './node-by-key.mjs';
import { pageOfPorts } from './page-of-ports.mjs';
import { threeRoots } from './three-roots.mjs';
import { unfilteredTotal } from './unfiltered-total.mjs';

/** @type {readonly import('./operation.mjs').Operation[]} */
export const OPERATIONS = Object.freeze([
  nodeByKey,
  pageOfPorts,
  connectionWithTotal,
  nested,
  filterThroughTwo,
  threeRoots,
  listOf500,
  claimsOfEdges,
  interfaceNeighbours,
  unfilteredTotal,
]);
