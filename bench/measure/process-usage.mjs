import { readdirSync, readFileSync } from 'node:fs';

/**
 * CPU time that the threads of a process have had since they began, in milliseconds; null where the system does not
 * tell (it is read from Linux's /proc). The scheduler counts in nanoseconds, unlike the ticks of /proc/PID/stat.
 *
 * @param {number} pid
 */
export function cpuMs(pid) {
  try {
    const folder = `/proc/${pid}/task`;
    const threads = readdirSync(folder).map((thread) =>
      Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return threads.reduce((sum, ns) => sum + ns, 0) / 1e6;
  } catch {
    return null;
  }
}

/** Resident memory of a process in megabytes; null where the system does not tell. @param {number} pid */
export function residentMb(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return null;
  }
}
