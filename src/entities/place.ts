import { Entity, Property } from '../model/decorators';
import { PlaceKind } from './enumerations/places';
import { UnLocode } from './recurring-properties';

@Entity({
  prefix: 'place',
  plural: 'places',
  implements: ['Location'],
  description: 'A city, a district or a region.',
})
export class Place {
  @Property({ type: PlaceKind, description: 'Whether it is a city, a district or a region.' })
  kind!: PlaceKind;

  @UnLocode unlocode!: string | null;
}
