import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WALKS, type Change, type Content, type Walk } from './content';
import type { KnownNode } from './facts';

/** Two nodes of the canvas, between which all shortest paths are shown. */
export function PathForm({
  nodes,
  content,
  selected,
  change,
}: {
  readonly nodes: readonly KnownNode[];
  readonly content: Content;
  readonly selected: string | null;
  readonly change: (change: Change) => void;
}) {
  const { t } = useTranslation('graph');
  const ids = { from: useId(), to: useId(), by: useId() };
  const [chosen, choose] = useState<{ readonly from?: string; readonly to?: string; readonly by?: Walk }>({});
  const sorted = nodes.toSorted((left, right) => left.name.localeCompare(right.name));
  const there = (id: string | null | undefined): string | undefined => nodes.find((node) => node.id === id)?.id;
  const [pathFrom, pathTo] = content.path ?? [];
  const before = useSelectedBefore(selected);
  const to = there(chosen.to) ?? there(pathTo) ?? there(selected) ?? nodes.at(-1)?.id;
  const other = before === to ? undefined : there(before);
  const from = there(chosen.from) ?? there(pathFrom) ?? other ?? nodes.find(({ id }) => id !== to)?.id;
  const by = chosen.by ?? content.by;
  if (nodes.length < 2) return <p className="quiet">{t('pathNeedsTwo')}</p>;
  const options = sorted.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <form
      className="graph-path-form"
      aria-label={t('paths')}
      onSubmit={(event) => {
        event.preventDefault();
        if (from && to && from !== to) change({ do: 'path', from, to, by });
        choose({});
      }}
    >
      <h2>{t('paths')}</h2>
      <label htmlFor={ids.from}>{t('from')}</label>
      <select id={ids.from} value={from} onChange={({ target }) => choose({ ...chosen, from: target.value })}>
        {options}
      </select>
      <label htmlFor={ids.to}>{t('to')}</label>
      <select id={ids.to} value={to} onChange={({ target }) => choose({ ...chosen, to: target.value })}>
        {options}
      </select>
      <label htmlFor={ids.by}>{t('by')}</label>
      <select id={ids.by} value={by} onChange={({ target }) => choose({ ...chosen, by: target.value as Walk })}>
        {WALKS.map((walk) => (
          <option key={walk} value={walk}>
            {t(`walk.${walk}`)}
          </option>
        ))}
      </select>
      <button type="submit" disabled={from === to}>
        {t('showPaths')}
      </button>
    </form>
  );
}

/** What was selected before the present selection: who selects one node and then another may mean the way between. */
function useSelectedBefore(selected: string | null): string | null {
  const trail = useRef<{ readonly now: string | null; readonly before: string | null }>({ now: null, before: null });
  if (selected !== null && selected !== trail.current.now) {
    trail.current = { now: selected, before: trail.current.now };
  }
  return trail.current.before;
}
