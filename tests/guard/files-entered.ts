import { Session } from 'node:inspector/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/project-files';

const SRC = join(ROOT, 'src');

/**
 * The files of src in which a function ran while `work` did, by their paths from src, in order. Node's inspector
 * counts the calls (Chrome DevTools Protocol, Profiler.takePreciseCoverage).
 */
export class FilesEntered {
  private readonly session = new Session();

  static async start(): Promise<FilesEntered> {
    const counting = new FilesEntered();
    counting.session.connect();
    await counting.session.post('Profiler.enable');
    await counting.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    return counting;
  }

  async during(work: () => Promise<unknown>): Promise<string[]> {
    await this.session.post('Profiler.takePreciseCoverage');
    await work();
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    const entered = result
      .filter(({ functions }) => functions.some(({ ranges }) => ranges[0]!.count > 0))
      .map(({ url }) => relative(SRC, url.startsWith('file:') ? fileURLToPath(url) : url));
    return [...new Set(entered)].filter((path) => !path.startsWith('..')).sort();
  }

  async stop(): Promise<void> {
    await this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }
}
