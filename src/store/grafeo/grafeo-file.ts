import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Origin } from '../graph-store';

/** What is noted beside a store's file, should it not open any more. */
interface Note {
  readonly from: Origin;
  readonly nodes: number;
}

/** The file of an embedded store, its log, and the note of what it was loaded from. */
export class GrafeoFile {
  constructor(readonly path: string) {}

  /** Undefined where nothing was noted, or what was cannot be read. */
  get note(): Note | undefined {
    try {
      return JSON.parse(readFileSync(this.notePath, 'utf8')) as Note;
    } catch {
      return undefined;
    }
  }

  write(note: Note): void {
    const known = this.note;
    if (known?.from === note.from && known.nodes === note.nodes) return;
    writeFileSync(this.notePath, `${JSON.stringify(note)}\n`);
  }

  /** Renames the file and its log to `PATH.damaged-DATE`, so that nothing of them is lost; yields the new path. */
  setAside(): string {
    const aside = `${this.path}.damaged-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
    for (const end of ['', '.wal']) if (existsSync(this.path + end)) renameSync(this.path + end, aside + end);
    rmSync(this.notePath, { force: true });
    return aside;
  }

  private get notePath(): string {
    return `${this.path}.origin.json`;
  }
}
