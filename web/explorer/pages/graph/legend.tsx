import { useTranslation } from 'react-i18next';
import { lineOf } from '../../graph/picture';
import { Symbol } from '../../graph/symbol';
import type { KnownFact } from './facts';
import type { Known } from './use-graph';

/** What signs and lines mean, with counts; each type is a switch that leaves it out. */
export function Legend({
  known,
  without,
  onFilter,
}: {
  readonly known: Known;
  readonly without: readonly string[];
  readonly onFilter: (type: string) => void;
}) {
  const { t } = useTranslation('graph');
  const types = counted(known.all.nodes.map(({ type }) => type));
  const relationships = counted(known.all.facts.map(({ fact }) => fact.type));
  const lines = new Set(known.facts.flatMap(linesOf));
  const entry = (type: string, count: number, text: string, sign?: React.ReactNode) => (
    <button key={type} type="button" aria-pressed={!without.includes(type)} onClick={() => onFilter(type)}>
      {sign}
      <span>{text}</span> <small>{count}</small>
    </button>
  );
  return (
    <div className="graph-legend">
      <div role="group" aria-label={t('legendNodes')}>
        {types.map(([type, count]) =>
          entry(type, count, t(`type.${type}.many`, { ns: 'domain' }), <Symbol type={type} />),
        )}
      </div>
      <div role="group" aria-label={t('legendFacts')}>
        {relationships.map(([type, count]) => entry(type, count, t(`relationship.${type}.out`, { ns: 'domain' })))}
      </div>
      <ul className="graph-lines">
        {LINES.filter(({ name }) => lines.has(name)).map(({ name, ...line }) => (
          <li key={name}>
            <svg className="line-sample" viewBox="0 0 30 8" aria-hidden="true">
              <line x1="1" y1="4" x2="29" y2="4" {...line} />
            </svg>
            {t(`line.${name}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What lines of a fact a reader may ask the meaning of. */
function linesOf({ fact }: KnownFact): readonly (typeof LINES)[number]['name'][] {
  const line = lineOf(fact);
  return [
    line === 'dashed' ? 'plan' : line === 'dotted' ? 'presumed' : 'fact',
    ...(fact.claimCount > 1 ? ['strong' as const] : []),
  ];
}

const LINES = [
  { name: 'fact', stroke: 'var(--edge)', strokeWidth: 1.5 },
  { name: 'strong', stroke: 'var(--edge)', strokeWidth: 4 },
  { name: 'plan', stroke: 'var(--amber)', strokeWidth: 1.5, strokeDasharray: '8 5' },
  { name: 'presumed', stroke: 'var(--edge)', strokeWidth: 1.5, strokeDasharray: '2 3' },
] as const;

/** The different values with how often each is there, the most frequent first. */
function counted(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, left], [other, right]) => right - left || one.localeCompare(other));
}
