import { enumeration } from '../model/enumeration';

export const TRAVERSAL_DIRECTION = enumeration(
  'TraversalDirection',
  'Which way relationships are walked. Those that hold both ways, such as BORDERS, are walked both ways in any case.',
  {
    OUT: 'From where they start to where they lead.',
    IN: 'From where they lead to where they start.',
    ANY: 'Both ways.',
  },
);
