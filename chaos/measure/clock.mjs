/** Milliseconds that mean the same in every thread of this process; `performance.now()` begins anew in each. */
export const clock = () => performance.timeOrigin + performance.now();
