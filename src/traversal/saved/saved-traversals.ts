import type { SavedTraversal } from './saved-traversal';

/** The statements of cypher/traversals that are fields of the API. A new one is a file there and an entry here. */
export const SAVED_TRAVERSALS: readonly SavedTraversal[] = [
  {
    name: 'portsReachedBy',
    file: 'ports-reached-by',
    description:
      'The ports where programmes of an agreement are tried, and the ports on the other side of the border, the nearest first, then by id. In at most four hops: from the agreement to programmes that it establishes or concerns, or that carry it out or rest on it; to their parts and to what they are a part of; to their ports; to the pairs of these. Facts and inferences alone. Empty: it reaches none, or there is no such agreement.',
    arguments: [{ name: 'agreement', type: 'ID', required: true, description: 'The agreement, by its id.' }],
    target: 'Port',
  },
  {
    name: 'recognitionsOfPartners',
    file: 'recognitions-of-partners',
    description:
      'The recognitions by which partners of a programme know programmes that it does not recognise itself: its candidates for talks. The programmes that most partners recognise come first, then by the id of that programme and of the recognition. Facts and inferences alone. Empty: it has no partner, its partners have no others, or there is no such programme.',
    arguments: [{ name: 'programme', type: 'ID', required: true, description: 'The programme, by its id.' }],
    target: 'Relationship',
  },
];
