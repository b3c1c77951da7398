import type { ComponentType } from 'react';
import { landOf } from '../../map/world';
import { useMapAddress, type Layer } from './address';
import { ConventionLayer, MembersLayer } from './bound-layer';
import { PortsLayer } from './ports-layer';
import { RecognitionLayer } from './recognition-layer';
import './map-page.css';

const LAYERS: Readonly<Record<Layer, ComponentType>> = {
  recognition: RecognitionLayer,
  members: MembersLayer,
  convention: ConventionLayer,
  ports: PortsLayer,
};

// The land is on its way while the graph is asked; the picture asks again should it not come.
landOf('coarse').catch(() => undefined);

/** The graph on a map of the world, in layers; each is one operation. */
export default function MapPage() {
  const [{ layer }] = useMapAddress();
  const Shown = LAYERS[layer];
  return <Shown key={layer} />;
}
