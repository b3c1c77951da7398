import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * An attacker in a thread of its own that has its requests ready.
 *
 * @param {{ port: number, name: string, attackMs: number, patienceMs: number, data?: object }} attack
 */
export async function attacker(attack) {
  const worker = new Worker(new URL('./attacker-worker.mjs', import.meta.url), { workerData: attack });
  await once(worker, 'message');
  return {
    /**
     * Attacks. Yields what became of its requests; `ended` says whether all were answered in time.
     *
     * @returns {Promise<import('./tally.mjs').TallySummary & { ended: boolean }>}
     */
    async attack() {
      const done = once(worker, 'message');
      worker.postMessage('go');
      const [summary] = await done;
      return summary;
    },
    /** Starts nothing more; what is under way goes on. */
    stop: () => worker.postMessage('stop'),
    end: () => worker.terminate(),
  };
}
