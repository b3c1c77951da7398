import { enumeration, type ValueOf } from '../../model/property-type';

export const AgreementKind = enumeration('AgreementKind', 'What an agreement is, whatever its legal shape.', {
  JOINT_STATEMENT: 'A statement that the parties make together.',
  MEMORANDUM: 'A memorandum of understanding.',
  IMPLEMENTING_RULES: 'Rules for carrying out another agreement or a programme.',
  ACTION_PLAN: 'A plan of steps that the parties adopt together, often on the way to mutual recognition.',
  WORK_PLAN: 'An agreed schedule of joint work.',
  LETTER_OF_INTENT: 'A written intention to agree later.',
  MUTUAL_RECOGNITION_ARRANGEMENT:
    'The parties accept the authorised operators of each other. Only this kind yields recognition between programmes.',
  MUTUAL_ASSISTANCE_AGREEMENT: 'The customs services promise each other information and help in enforcement.',
  FREE_TRADE_AGREEMENT: 'The parties lower or abolish customs duties between them.',
  CONVENTION: 'An international convention, often open to accession.',
  DECLARATION: 'The outcome text of a meeting.',
  OTHER: 'None of the other kinds.',
});
export type AgreementKind = ValueOf<typeof AgreementKind>;

export const AgreementForm = enumeration('AgreementForm', 'The legal shape of an agreement.', {
  TREATY: 'A treaty between states or unions.',
  BETWEEN_GOVERNMENTS: 'An agreement between governments, below a treaty.',
  BETWEEN_ADMINISTRATIONS: 'An agreement between customs administrations or other authorities.',
  COMMITTEE_DECISION: 'A decision of a joint committee. It has no signatories; the committee approves it.',
  PROTOCOL: 'A protocol that belongs to another agreement.',
  BETWEEN_OFFICES: 'An agreement between representative offices.',
  DIRECTIVE: 'A directive of a union or a community that binds its members.',
});
export type AgreementForm = ValueOf<typeof AgreementForm>;

export const AgreementStatus = enumeration(
  'AgreementStatus',
  'How far an agreement has come. Signed is not in force.',
  {
    PROPOSED: 'One side has put it forward.',
    NEGOTIATED: 'The text is agreed, but not signed.',
    SIGNED: 'Its signature, or only its existence, is all that is known.',
    IN_PLACE: 'A party lists it as in place; no day of effect is known.',
    PARTLY_IN_FORCE: 'In force for some of its parties or for part of its matter.',
    IN_FORCE: 'In force for all its parties.',
    SUSPENDED: 'Was in force and is not applied for the time being.',
    ENDED: 'No longer in force.',
    UNKNOWN: 'No source says how far it has come.',
  },
);
export type AgreementStatus = ValueOf<typeof AgreementStatus>;

export const Application = enumeration('Application', 'In what manner an agreement applies to a party.', {
  FULL: 'Applies definitively. This is the default.',
  PROVISIONAL: 'Applies for the time being, until it enters into force.',
  PILOT: 'Applies on trial.',
});
export type Application = ValueOf<typeof Application>;

export const BindingAct = enumeration('BindingAct', 'The act by which a party became bound.', {
  SIGNATURE: 'Signed without need of a further act.',
  RATIFICATION: 'Ratified, accepted or approved after signature.',
  ACCESSION: 'Joined an agreement that others had made.',
  SUCCESSION: 'Took the place of an earlier state or body.',
  DECISION: 'Bound by a decision of a body, such as a joint committee.',
});
export type BindingAct = ValueOf<typeof BindingAct>;

export const SignatureRole = enumeration('SignatureRole', 'The part somebody had in a signing.', {
  SIGNATORY: 'Put a name to the text. This is the default.',
  WITNESS: 'Was present as a witness to the signing.',
});
export type SignatureRole = ValueOf<typeof SignatureRole>;

export const Basis = enumeration('Basis', 'What something rests on another thing for.', {
  LEGAL_BASIS: 'It draws its legal force from it.',
  FOUNDATION: 'It builds on what was reached there.',
  FRAMEWORK: 'It is carried out within it.',
});
export type Basis = ValueOf<typeof Basis>;

export const TransportMode = enumeration('TransportMode', 'The kind of transport by which goods travel.', {
  ROAD: 'By road.',
  RAIL: 'By rail.',
  SEA: 'By sea.',
  AIR: 'By air.',
  POST: 'By post or courier.',
});
export type TransportMode = ValueOf<typeof TransportMode>;
