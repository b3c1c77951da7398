import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { HttpError } from '../http-error';

const MINUTE_S = 60;

/** How many requests a client may make in a minute, counted in this process from its first one on. */
export class RateLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  }

  /** Counts a request. Rejects with TOO_MANY_REQUESTS, which says when the client's next minute begins. */
  async count(client: string): Promise<void> {
    try {
      await this.limiter.consume(client);
    } catch (refused) {
      const seconds = Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000));
      const message = `A client may make ${this.perMinute} requests in a minute; the next minute begins in ${seconds} s.`;
      throw new HttpError('TOO_MANY_REQUESTS', message, { headers: { 'retry-after': String(seconds) } });
    }
  }
}
