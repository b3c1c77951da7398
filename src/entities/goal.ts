import { Entity, Property } from '../model/decorators';
import { Edtf, Float, Text, nullable } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { Unit } from './enumerations/figures';

@Entity({
  prefix: 'goal',
  plural: 'goals',
  description: 'An end that is aimed at, proposed, or said to be reached, such as quicker clearance.',
})
export class Goal {
  @Property({
    type: nullable(Edtf),
    description: 'The day or period by which it is to be reached, as an EDTF date. Null: no term is given.',
  })
  due!: string | null;

  @Property({
    type: nullable(Float),
    description:
      'Least value aimed at, in the unit given. Equal to targetMax when one figure is named. Null: no figure, or no lower bound.',
  })
  targetMin!: number | null;

  @Property({
    type: nullable(Float),
    description: 'Greatest value aimed at, in the unit given. Null: no figure, or no upper bound.',
  })
  targetMax!: number | null;

  @Property({ type: nullable(Unit), description: 'Unit of targetMin and targetMax. Null: the goal has no figure.' })
  unit!: Unit | null;

  @Property({
    type: nullable(Text),
    plural: 'conditions',
    description: 'What must be so before it is pursued. Null: no condition is named.',
  })
  condition!: readonly Localized[] | null;
}
