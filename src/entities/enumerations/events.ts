import { enumeration, type ValueOf } from '../../model/property-type';

export const EventKind = enumeration('EventKind', 'What sort of event it was.', {
  VISIT: 'A visit of officials.',
  CONSULTATION: 'Talks or negotiations between parties.',
  TRAINING: 'A training or a course.',
  PILOT_ROUND: 'One round of a pilot, with participants and results of its own.',
  FORUM: 'A forum.',
  CONFERENCE: 'A conference or regular meeting of a body.',
  CEREMONY: 'A signing, opening or launch.',
  ATTACK: 'An attack that changed customs policy.',
  OTHER: 'None of the other kinds.',
});
export type EventKind = ValueOf<typeof EventKind>;

export const ParticipationRole = enumeration('ParticipationRole', 'How somebody took part.', {
  PARTICIPANT: 'Took part. This is the default.',
  PARTNER: 'Took part as an equal partner in the undertaking.',
  CONTRIBUTOR: 'Contributed work, data or money.',
  HOST: 'Received the others.',
  GUEST: 'Was invited.',
});
export type ParticipationRole = ValueOf<typeof ParticipationRole>;

export const LeadRole = enumeration('LeadRole', 'In what way somebody led.', {
  LEAD: 'Had the lead in the matter.',
  ORGANIZER: 'Organised it.',
  CHAIR: 'Chaired it.',
  HEAD_OF_DELEGATION: 'Headed the delegation of one side.',
});
export type LeadRole = ValueOf<typeof LeadRole>;

export const ConsultationPurpose = enumeration('ConsultationPurpose', 'What one body asked another for.', {
  OPINION: 'Its view.',
  APPROVAL: 'Its decision or leave.',
});
export type ConsultationPurpose = ValueOf<typeof ConsultationPurpose>;

export const Order = enumeration('Order', 'In what sense one thing comes before another.', {
  TIME: 'Earlier in time.',
  SITE_ORDER: 'Earlier in the list of pages on one site; says nothing on time.',
});
export type Order = ValueOf<typeof Order>;
