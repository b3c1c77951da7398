import { Entity, Property } from '../model/decorators';
import { nullable, reference } from '../model/property-type';
import { PlaceKind } from './enumerations/places';
import { Latitude, Longitude, UnLocode } from './recurring-properties';

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
    type: nullable(reference('Country')),
    derived: true,
    description:
      'The country it lies in, also by way of a larger place. Null: unknown, or it reaches over several countries.',
  })
  country!: string | null;

  @UnLocode unlocode!: string | null;
  @Latitude latitude!: number | null;
  @Longitude longitude!: number | null;
}
