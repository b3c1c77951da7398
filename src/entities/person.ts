import { Entity } from '../model/decorators';

/** Titles belong to the posts a person held, so they are on HELD_POSITION. */
@Entity({
  prefix: 'person',
  plural: 'people',
  implements: ['Party'],
  description: 'A person who signed, led, wrote or held a post. The posts and their titles are in positions.',
})
export class Person {}
