import { clearInterval, setInterval } from 'node:timers';
import { residentMb } from '../../bench/measure/process-usage.mjs';

const EVERY_MS = 100;

/** Watches the resident memory of a process. Its growth is null where the system does not tell. */
export class MemoryWatch {
  #before;
  #most;
  #timer;

  /** @param {number} pid */
  constructor(pid) {
    this.#before = residentMb(pid);
    this.#most = this.#before;
    this.#timer = setInterval(() => {
      const now = residentMb(pid);
      if (now !== null && now > this.#most) this.#most = now;
    }, EVERY_MS);
  }

  /** Megabytes by which it has grown at most. */
  get growthMb() {
    return this.#before === null ? null : this.#most - this.#before;
  }

  stop() {
    clearInterval(this.#timer);
  }
}
