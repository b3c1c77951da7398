import { enumeration, type ValueOf } from '../../model/property-type';

export const ProgrammeKind = enumeration('ProgrammeKind', 'What a programme does.', {
  AEO: 'Authorises trustworthy operators, as AEO programmes and C-TPAT do.',
  PILOT: 'Tries something out before it is introduced.',
  JOINT_CONTROL: 'Two customs services control goods together or in place of each other.',
  REFORM: 'Changes how customs work is organised.',
  SINGLE_WINDOW: 'Lets traders hand in all papers at one place.',
  TRADE_LANE: 'Speeds goods along one route: green corridors, train partnerships.',
  TRANSPORT: 'Runs or develops transport, such as freight trains.',
  ZONE: 'A free trade zone or an area under special customs supervision.',
  COOPERATION: 'Organises cooperation between authorities over a time.',
  STRAND: 'One priority within a larger programme.',
  ACTION_PLAN: 'A plan of steps that one party adopts alone. A plan of several parties is an Agreement.',
  POLICY_INITIATIVE: 'A broad political initiative, such as the Belt and Road.',
  RULE_MAKING: 'The drafting of laws or standards.',
});
export type ProgrammeKind = ValueOf<typeof ProgrammeKind>;

export const ProgrammeStatus = enumeration('ProgrammeStatus', 'How far a programme has come.', {
  PROPOSED: 'Somebody has put it forward.',
  PLANNED: 'Decided or announced, not begun.',
  PILOT: 'Runs on trial.',
  OPERATING: 'Runs.',
  ENDED: 'No longer runs.',
});
export type ProgrammeStatus = ValueOf<typeof ProgrammeStatus>;

export const AdministrationRole = enumeration('AdministrationRole', 'The part a body has in running something.', {
  OPERATOR: 'Runs it. This is the default.',
  HOST: 'Gives it a home: premises, staff or a secretariat.',
  MARKETING: 'Promotes it to its users.',
});
export type AdministrationRole = ValueOf<typeof AdministrationRole>;

export const MeasureKind = enumeration('MeasureKind', 'What sort of instrument or field of work a measure is.', {
  CONTROL: 'Checks on goods, papers or operators.',
  DATA_EXCHANGE: 'Exchange of data between authorities or with traders.',
  MUTUAL_ASSISTANCE: 'Help between customs services in enforcement.',
  MUTUAL_RECOGNITION: 'Acceptance of controls, results or authorisations of the other side.',
  SECURITY_STANDARD: 'Requirements on the security of operators and supply chains.',
  FACILITATION: 'Makes clearance quicker, cheaper or simpler.',
  CAPACITY: 'Builds skills, staff or equipment.',
  FUNDING: 'Provides money.',
  POLICY: 'Sets rules or directions.',
  FIELD: 'A field of work, not an instrument.',
});
export type MeasureKind = ValueOf<typeof MeasureKind>;

export const MeasureRole = enumeration('MeasureRole', 'What a measure is to the programme or body that uses it.', {
  METHOD: 'A way in which it works.',
  REQUIREMENT: 'Something it asks of those who take part.',
  BENEFIT: 'Something it grants to those who take part.',
  FIELD: 'A field in which it works.',
  PILOT: 'Something it tries out.',
});
export type MeasureRole = ValueOf<typeof MeasureRole>;
