import 'reflect-metadata';
import { readConfig, type Limits } from '../../src/config/config';
import { DOMAIN } from '../../src/entities';
import { Registry } from '../../src/model/registry';
import { Topology, type LoadedGraph } from '../../src/model/topology';
import { idWithoutView } from '../../src/model/values/view';

export const registry = Registry.seal([...DOMAIN]);
/** A graph without nodes, in which no id is retired: nothing that is asked of it costs anything. */
export const NO_GRAPH: LoadedGraph = { currentId: idWithoutView, topology: Topology.EMPTY };
export const LIMITS: Limits = readConfig({}).limits;
