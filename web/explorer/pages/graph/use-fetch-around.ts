import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roomFor, type Change, type Content } from './content';
import type { KnownNode } from './facts';
import type { Expansion, useExpand } from './use-expand';

/** Fetches what a reader chose around a node, puts it on the canvas, and says what came of it. */
export function useFetchAround(
  expand: ReturnType<typeof useExpand>['expand'],
  {
    onCanvas,
    content,
    change,
  }: {
    readonly onCanvas: readonly KnownNode[];
    readonly content: Content;
    readonly change: (change: Change) => void;
  },
) {
  const { t } = useTranslation('graph');
  const [said, say] = useState('');
  const fetchAround = async (expansion: Expansion): Promise<void> => {
    const answer = await expand(expansion);
    if (!answer) return;
    const here = new Set(onCanvas.map(({ id }) => id));
    const fresh = answer.ids.filter((id) => !here.has(id));
    const room = roomFor(content.nodes, fresh).length - content.nodes.length;
    change({ do: 'add', ids: answer.ids });
    const more = answer.totalCount - answer.facts;
    say(
      [
        t('added', { count: Math.min(room, fresh.length) }),
        ...(room < fresh.length ? [t('noRoom', { count: fresh.length - room })] : []),
        ...(more > 0 ? [t('notFetched', { count: more })] : []),
      ].join(' '),
    );
  };
  return { fetchAround, said };
}
