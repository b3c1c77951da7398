import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Origin } from '../graph-store';

/** What the names of the file and of its log, a folder, end in. */
const ENDS = ['', '.wal'];

/** What is noted beside a store's file, should it not open any more. */
interface Note {
  readonly from: Origin;
  readonly nodes: number;
}

/** How often a copy is begun anew when the file is written meanwhile: a log is moved into the file within a second. */
const COPIES = 5;

/** The file of an embedded store, its log, the file that will take its place, and the note of what it was loaded from. */
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

  /**
   * Copies the file and its log into a folder, as they were at one moment, and yields the path of the copy. Another
   * process may have the file open. Undefined when that process was writing to it all the time.
   */
  copyInto(folder: string): string | undefined {
    const copy = join(folder, basename(this.path));
    for (let copies = 0; copies < COPIES; copies++) {
      const before = this.stamp();
      this.copyParts(copy);
      if (this.stamp() === before) return copy;
    }
    return undefined;
  }

  protected copyParts(copy: string): void {
    for (const end of ENDS) {
      rmSync(copy + end, { recursive: true, force: true });
      if (existsSync(this.path + end)) cpSync(this.path + end, copy + end, { recursive: true });
    }
  }

  /** Differs as soon as something was written. */
  private stamp(): string {
    const parts = ENDS.map((end) => this.path + end).filter((path) => existsSync(path));
    const files = parts.flatMap((path) =>
      statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
    );
    return files.map((path) => [path, statSync(path).size, statSync(path).mtimeMs].join()).join();
  }

  /** Renames the file and its log to `PATH.damaged-DATE`, so that nothing of them is lost; yields the new path. */
  setAside(): string {
    const aside = `${this.path}.damaged-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
    for (const end of ENDS) if (existsSync(this.path + end)) renameSync(this.path + end, aside + end);
    rmSync(this.notePath, { force: true });
    return aside;
  }

  /** Writes the file that is to take the place of this one, beside it, so that it is on the disk whole. */
  writeNext(save: (path: string) => void): void {
    // A load that was killed may have left one.
    rmSync(this.nextPath, { force: true });
    save(this.nextPath);
    const file = openSync(this.nextPath, 'r+');
    fsyncSync(file);
    closeSync(file);
  }

  /**
   * Puts that file in the place of this one, which must be closed. Throws, and changes nothing, where the log of this one
   * is still there: it would be taken for the new one's.
   */
  takeNext(): void {
    if (existsSync(`${this.path}.wal`)) throw new Error('The log of the file could not be written into it.');
    renameSync(this.nextPath, this.path);
  }

  dropNext(): void {
    rmSync(this.nextPath, { force: true });
  }

  private get nextPath(): string {
    return `${this.path}.next`;
  }

  private get notePath(): string {
    return `${this.path}.origin.json`;
  }
}
