import { Entity, Property } from '../model/decorators';
import { Bool, Duration, Int, nullable } from '../model/property-type';
import { ProgrammeKind, ProgrammeStatus } from './enumerations/programmes';

@Entity({
  prefix: 'programme',
  plural: 'programmes',
  start: 'EVIDENCE',
  description:
    'Something that somebody runs and that has a beginning: an authorised-operator programme, a pilot, a reform, a trade lane. A plan that one party adopts alone is a programme too. It stays one programme when it is renamed.',
})
export class Programme {
  @Property({ type: ProgrammeKind, description: 'What it does.' })
  kind!: ProgrammeKind;

  @Property({
    type: nullable(ProgrammeStatus),
    description: 'How far it has come by the latest source. Null: no source says.',
  })
  status!: ProgrammeStatus | null;

  @Property({
    type: nullable(Bool),
    description: 'True when it is meant to bridge a time until something else comes. Null: no source says.',
  })
  interim!: boolean | null;

  @Property({
    type: nullable(Duration),
    description: 'Shortest time it is meant to last, as an ISO 8601 duration: P3Y is three years. Null: not given.',
  })
  durationMin!: string | null;

  @Property({
    type: nullable(Duration),
    description: 'Longest time it is meant to last, as an ISO 8601 duration: P5Y is five years. Null: not given.',
  })
  durationMax!: string | null;

  @Property({
    type: nullable(Int),
    min: 1,
    description: 'Number of the stage, from 1, when it is one of several stages. Null: it is no numbered stage.',
  })
  ordinal!: number | null;
}
