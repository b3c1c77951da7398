import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntitySearch } from '../../search/entity-search';
import type { Change } from './content';

/** What a reader can do with the canvas as a whole; while it is empty, that is to search for something to begin with. */
export function Tools({
  isEmpty,
  asTable,
  onTable,
  change,
  undo,
  onPick,
  save,
  children,
}: {
  readonly isEmpty: boolean;
  /** Whether the tables are shown; null where nothing else can be. */
  readonly asTable: boolean | null;
  readonly onTable: (asTable: boolean) => void;
  readonly change: (change: Change) => void;
  /** Null where there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly onPick: (id: string) => void;
  readonly save: ReactNode;
  /** What there is to say of the canvas. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('graph');
  return (
    <div className="graph-tools">
      <EntitySearch
        label={t('add')}
        placeholder={t('addHint')}
        large={isEmpty}
        onPick={({ id }) => {
          change({ do: 'add', ids: [id] });
          onPick(id);
        }}
      />
      {!(isEmpty && undo === null) && (
        <button type="button" disabled={undo === null} onClick={() => undo?.()}>
          {t('undo')}
        </button>
      )}
      {!isEmpty && (
        <>
          <button type="button" onClick={() => change({ do: 'clear' })}>
            {t('clear')}
          </button>
          {asTable !== null && (
            <button type="button" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
              {asTable ? t('actions.picture', { ns: 'common' }) : t('actions.table', { ns: 'common' })}
            </button>
          )}
          {save}
        </>
      )}
      <div className="graph-notes">{children}</div>
    </div>
  );
}
