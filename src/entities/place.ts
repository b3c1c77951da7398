import { Entity, Property } from '../model/decorators';
import { Float, Str, reference } from '../model/property-type';
import { PlaceKind } from './enumerations/places';
import { UN_LOCODE } from './patterns';

@Entity({
  prefix: 'place',
  plural: 'places',
  implements: ['Location'],
  description: 'A city, a district or a region.',
})
export class Place {
  @Property({ type: PlaceKind, description: 'Whether it is a city, a district or a region.' })
  kind!: PlaceKind;

  @Property({
    type: reference('Country'),
    nullable: true,
    derived: true,
    description:
      'The country it lies in, also by way of a larger place. Null: unknown, or it reaches over several countries.',
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
}
