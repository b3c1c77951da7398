import { Entity, Property } from '../model/decorators';
import { Edtf, Int, Text, nullable } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { EventKind } from './enumerations/events';

@Entity({
  prefix: 'event',
  plural: 'events',
  start: 'OCCURRENCE',
  description:
    'Something that happened, or is to happen, with participants, results or a place of its own: a visit, talks, a training, a forum.',
})
export class Event {
  @Property({ type: EventKind, description: 'What sort of event it was.' })
  kind!: EventKind;

  @Property({
    type: nullable(Edtf),
    description: 'When it happened: a day, a month, a year or an interval, as an EDTF date. Null: no source says.',
  })
  on!: string | null;

  @Property({
    type: nullable(Int),
    min: 1,
    description: 'Its number in a series, from 1: 2 for the second round. Null: not numbered.',
  })
  ordinal!: number | null;

  @Property({
    type: nullable(Text),
    plural: 'themes',
    description: 'Its motto or theme as announced. Null: it had none, or none is known.',
  })
  theme!: readonly Localized[] | null;
}
