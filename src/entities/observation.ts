import { Entity, Property } from '../model/decorators';
import { Bool, Edtf, Float, nullable } from '../model/property-type';
import { Unit } from './enumerations/figures';

@Entity({
  prefix: 'observation',
  plural: 'observations',
  start: 'OCCURRENCE',
  description:
    'One value of a metric, at a date or for a period, about one or several entities. Growth rates and gaps are values of metrics of their own.',
})
export class Observation {
  @Property({ type: Float, description: 'The figure, in the unit given.' })
  value!: number;

  @Property({ type: Unit, description: 'The unit of the value; always that of its metric.' })
  unit!: Unit;

  @Property({ type: Edtf, description: 'The day on which, or the period for which, the value holds, as an EDTF date.' })
  on!: string;

  @Property({
    type: nullable(Edtf),
    description:
      'The period with which a growth rate or a difference compares, as an EDTF date. Null: the value compares nothing.',
  })
  basis!: string | null;

  @Property({
    type: Bool,
    default: false,
    description: 'True when the source gives the value as rounded or as "about" or "more than". False by default.',
  })
  approximate!: boolean;
}
