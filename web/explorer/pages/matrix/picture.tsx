import { useCallback, useEffect, useRef, useState } from 'react';
import { useEvidence } from '../../evidence/use-evidence';
import { useParameter } from '../../view/use-view';
import { plainId } from '../../view/view';
import type { Arrangement } from './arrangement';
import type { Choice } from './choice';
import { Details } from './details';
import { MatrixGrid, type Couple, type Subject } from './grid';
import { keyOf } from './pairs';
import type { Programme } from './programmes';
import type { Cells } from './row';
import { useLatest } from './use-latest';

/** The grid, and under it what is known of the cell that a reader points at, has the focus on, or has chosen. */
export function Picture({
  arrangement,
  cells,
  choice,
  onPin,
}: {
  readonly arrangement: Arrangement;
  readonly cells: Cells;
  readonly choice: Choice;
  readonly onPin: (programme: Programme) => void;
}) {
  const picture = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const [, showEvidence] = useEvidence();
  const [chosen, choose] = useParameter('pair');
  const [pointed, setPointed] = useState<Subject>();
  const [focused, setFocused] = useState<Subject>();
  const picked = chosen === null ? undefined : coupleOf(chosen, cells.columns);

  // The cell decides: one fact opens its evidence; of several, and of a hole, the details offer what there is.
  const onChoose = (couple: Couple): void => {
    const key = keyOf(couple[0].id, couple[1].id);
    const only = cells.pairs.get(key)?.recognitions;
    if (couple[0].id === couple[1].id) return;
    if (only?.length === 1 && only[0]) {
      choose(null, true);
      showEvidence(plainId(only[0].id));
    } else {
      choose(key, true);
    }
  };
  const onLook = useCallback(
    (subject: Subject | undefined, by: 'pointer' | 'focus') => (by === 'pointer' ? setPointed : setFocused)(subject),
    [],
  );
  const leave = (): void => {
    choose(null, true);
    picture.current?.querySelector<HTMLElement>('.matrix-grid [tabindex="0"]')?.focus();
  };
  const handlers = useLatest({ onChoose, onPin });

  // What was chosen has more to read than a cell's name: the reader is led there, and Escape leads back.
  const before = useRef(chosen);
  useEffect(() => {
    if (chosen !== null && chosen !== before.current) details.current?.focus();
    before.current = chosen;
  }, [chosen]);

  return (
    <div ref={picture} className="matrix-picture" onKeyDown={({ key }) => key === 'Escape' && picked && leave()}>
      <div className="matrix-scroll">
        <MatrixGrid
          {...{ arrangement, cells, chosen, onLook }}
          byRegion={choice.sort === 'region'}
          pinned={choice.partnerOf}
          {...handlers}
        />
      </div>
      <Details
        ref={details}
        subject={picked ?? pointed ?? focused}
        {...{ cells, arrangement }}
        isChosen={picked !== undefined}
        onClose={leave}
      />
    </div>
  );
}

/** The programmes of a pair in the address. */
function coupleOf(key: string, programmes: readonly Programme[]): Couple | undefined {
  const [first, second] = key.split(',').map((id) => programmes.find((one) => one.id === id));
  return first && second && first !== second ? [first, second] : undefined;
}
