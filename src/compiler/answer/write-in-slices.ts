import { turn } from '../../model/admission';
import type { CancelSignal } from '../../model/cancel-signal';
import { PLACE, TooLong, type Answering, type Row, type WriteItem, type WriteRow } from './row-writer';

/**
 * The JSON text of an answer, written in slices between which the event loop has a turn. Each list stands in the text
 * around it as a NUL, which JSON never holds (RFC 8259, section 7), until its items are written.
 *
 * Throws TooLong as soon as the text is longer than `answering.longest`, the reason of the signal, and what the writer
 * throws.
 */
export async function writeInSlices(
  write: WriteRow,
  row: Row,
  answering: Answering,
  signal: CancelSignal,
): Promise<string> {
  const pieces: string[] = [];
  let length = 0;

  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    if (length > answering.longest) throw new TooLong();
  };
  const expand = async (writePart: (answering: Answering) => string): Promise<void> => {
    const deferred: (readonly WriteItem[])[] = [];
    const text = writePart({ ...answering, deferred });
    if (deferred.length === 0) return add(text);
    for (const [i, part] of text.split(PLACE).entries()) {
      add(part);
      const list = deferred[i];
      if (!list) continue;
      add('[');
      for (const [index, item] of list.entries()) {
        if (index > 0) add(',');
        const paused = turn();
        if (paused) {
          await paused;
          signal.throwIfAborted();
        }
        await expand(item);
      }
      add(']');
    }
  };
  await expand((own) => write(row, own));
  return pieces.join('');
}
