import { Entity, Property } from '../model/decorators';
import { Float, Str, reference } from '../model/property-type';
import { CoordinatesOf, PortKind } from './enumerations/places';
import { UN_LOCODE } from './patterns';

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
    type: reference('Country'),
    nullable: true,
    derived: true,
    description: 'The country it lies in, also by way of a place. Null: unknown.',
  })
  country!: string | null;

  @Property({
    type: Str,
    nullable: true,
    unique: true,
    pattern: UN_LOCODE,
    description:
      'UN/LOCODE: two letters of the country and three characters of the place, without a space. Null: none is known.',
  })
  unlocode!: string | null;

  @Property({
    type: Float,
    nullable: true,
    min: -90,
    max: 90,
    description: 'Latitude in degrees, WGS 84; north is positive. Null if and only if longitude is.',
  })
  latitude!: number | null;

  @Property({
    type: Float,
    nullable: true,
    min: -180,
    max: 180,
    description: 'Longitude in degrees, WGS 84; east is positive. Null if and only if latitude is.',
  })
  longitude!: number | null;

  @Property({
    type: CoordinatesOf,
    nullable: true,
    description:
      'Whether the point marks the port or only its town. Null: no coordinates, or not known what they mark.',
  })
  coordinatesOf!: CoordinatesOf | null;
}
