import { Entity, Property } from '../model/decorators';
import { Text } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { MetricTiming, Unit } from './enumerations/figures';

@Entity({
  prefix: 'metric',
  plural: 'metrics',
  description:
    'A quantity that is counted or measured, such as the number of enterprises that passed a pilot. Two labels that differ are two metrics until a source says that they mean the same.',
})
export class Metric {
  @Property({ type: Text, plural: 'definitions', description: 'What exactly is counted or measured.' })
  definition!: readonly Localized[];

  @Property({ type: Unit, description: 'The unit of all its values.' })
  unit!: Unit;

  @Property({ type: MetricTiming, description: 'Whether it is counted at a date or over a period.' })
  timing!: MetricTiming;
}
