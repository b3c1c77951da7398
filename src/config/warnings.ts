import { didYouMean } from '../errors';
import { SETTINGS } from './settings';

const VARIABLES = SETTINGS.map(({ name }) => name);

/** Names that are no prefix of the right one, and too far from it to be found by distance. */
const KNOWN_MISTAKES: ReadonlyMap<string, string> = new Map([
  ['NEO4J_AUTH', 'NEO4J_PASSWORD'],
  ['NEO4J_PWD', 'NEO4J_PASSWORD'],
  ['NEO4J_DB', 'NEO4J_DATABASE'],
  ['NEO4J_HOST', 'NEO4J_URI'],
]);

/** Lines about variables that are set and have no effect: misspelt names, and a Neo4j's without its URI. */
export function warningsAbout(env: NodeJS.ProcessEnv): readonly string[] {
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  const misspelt = Object.keys(env)
    .filter((name) => isSet(name) && !VARIABLES.includes(name))
    .map((name) => ({ name, meant: meantBy(name) }))
    .filter(({ meant }) => meant !== undefined)
    .map(({ name, meant }) => `${name} is set and has no effect. Did you mean ${meant}?`);
  const idle = VARIABLES.filter((name) => name.startsWith('NEO4J_') && isSet(name) && !isSet('NEO4J_URI')).map(
    (name) => `${name} is set and has no effect without NEO4J_URI: the embedded store is used.`,
  );
  return [...misspelt, ...idle];
}

/** Short names (POST) and much longer ones (XDG_DATA_DIR) belong to others: only near misses that begin alike count. */
function meantBy(name: string): string | undefined {
  const known = KNOWN_MISTAKES.get(name);
  if (known !== undefined) return known;
  const longer = /^NEO4J_[A-Z]{3,}$/.test(name) && VARIABLES.find((variable) => variable.startsWith(name));
  if (longer) return longer;
  const near = VARIABLES.filter((other) => other[0] === name[0] && Math.abs(other.length - name.length) <= 2);
  return name.length < 6 ? undefined : didYouMean(name, near);
}
