import { plainId } from '../../view/view';
import type { MatrixProgrammeFragment, MatrixQuery, WcoRegion } from './matrix.generated';

/** A programme as a row and a column. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  /** What the row is called: the country or union whose programme it is, or the programme where one has several. */
  readonly label: string;
  /** The column's heading, such as CN: ids begin with the country's code (docs/querying.md). */
  readonly code: string;
  /** Under which the World Customs Organization lists the country; absent for a union. */
  readonly region: WcoRegion | undefined;
  /** The ids of its country or union, and of who runs it. */
  readonly owners: readonly string[];
  /** The id of who runs it. */
  readonly runner: string;
}

/** The regions of the World Customs Organization, from east to west. */
export const REGIONS: readonly WcoRegion[] = [
  'FAR_EAST_SOUTH_AND_SOUTH_EAST_ASIA_AUSTRALASIA_PACIFIC',
  'NORTH_OF_AFRICA_NEAR_AND_MIDDLE_EAST',
  'EUROPE',
  'EAST_AND_SOUTHERN_AFRICA',
  'WEST_AND_CENTRAL_AFRICA',
  'SOUTH_AMERICA_NORTH_AMERICA_CENTRAL_AMERICA_CARIBBEAN',
];

/** The programmes of the answer, each with its country. */
export function programmesOf({ programmes }: MatrixQuery): readonly Programme[] {
  const read = programmes.nodes.map(programmeOf);
  const labels = new Map<string, number>();
  for (const { label } of read) labels.set(label, (labels.get(label) ?? 0) + 1);
  return read.map((one) => (labels.get(one.label) === 1 ? one : { ...one, label: one.name }));
}

function programmeOf({ id, name, administeredBy }: MatrixProgrammeFragment): Programme {
  const [runner] = administeredBy.nodes;
  const owner = runner && 'authorityOf' in runner ? runner.authorityOf.nodes[0] : runner;
  const region = owner && 'memberOf' in owner ? owner.memberOf.edges[0]?.relationship.region : undefined;
  const own = plainId(id);
  return {
    id: own,
    name,
    label: owner?.name ?? name,
    code: codeIn(own),
    region: region ?? undefined,
    owners: [owner, runner].flatMap((party) => (party ? [plainId(party.id)] : [])),
    runner: runner ? plainId(runner.id) : own,
  };
}

/** `programme:cn-aeo` is one of CN. */
const codeIn = (id: string): string => (/^programme:([a-z]{2})-/.exec(id)?.[1] ?? '–').toUpperCase();
