import { Entity, Property } from '../model/decorators';
import { nullable, reference } from '../model/property-type';
import { CoordinatesOf, PortKind } from './enumerations/places';
import { Latitude, Longitude, UnLocode } from './recurring-properties';

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

  @Property({
    type: nullable(reference('Country')),
    derived: true,
    description: 'The country it lies in, also by way of a place. Null: unknown.',
  })
  country!: string | null;

  @UnLocode unlocode!: string | null;
  @Latitude latitude!: number | null;
  @Longitude longitude!: number | null;

  @Property({
    type: nullable(CoordinatesOf),
    description:
      'Whether the point marks the port or only its town. Null: no coordinates, or not known what they mark.',
  })
  coordinatesOf!: CoordinatesOf | null;
}
