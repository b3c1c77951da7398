import { Entity, Property } from '../model/decorators';
import { nullable } from '../model/property-type';
import { CoordinatesOf, PortKind } from './enumerations/places';
import { UnLocode } from './recurring-properties';

@Entity({
  prefix: 'port',
  plural: 'ports',
  implements: ['Location'],
  description:
    'A border port, or a sea, air or rail port. Each side of a border crossing is a port of its own; the two are paired with each other.',
})
export class Port {
  @Property({ type: PortKind, description: 'By what kind of transport goods pass it. UNKNOWN when no source says.' })
  kind!: PortKind;

  @UnLocode unlocode!: string | null;

  @Property({
    type: nullable(CoordinatesOf),
    description:
      'Whether the point marks the port or only its town. Null: no coordinates, or not known what they mark.',
  })
  coordinatesOf!: CoordinatesOf | null;
}
