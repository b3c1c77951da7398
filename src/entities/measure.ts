import { Entity, Property } from '../model/decorators';
import { MeasureKind } from './enumerations/programmes';

@Entity({
  prefix: 'measure',
  plural: 'measures',
  description: 'An instrument or a field of work that several programmes may use, such as exchange of manifest data.',
})
export class Measure {
  @Property({ type: MeasureKind, description: 'What sort of instrument or field it is.' })
  kind!: MeasureKind;
}
