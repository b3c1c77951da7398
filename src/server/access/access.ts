import type { IncomingMessage, RequestListener } from 'node:http';
import type { Config } from '../../config/config';
import { pathOf } from '../exchange';
import { HttpError } from '../http-error';
import { ApiKeys } from './api-keys';
import { clientAddressOf } from './client-address';
import { RateLimit } from './rate-limit';
import { Tokens } from './tokens';

/** What anybody may ask at any time: whether the process answers, and what a browser asks before a request. */
const isOpen = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'OPTIONS' || ['/livez', '/readyz'].includes(pathOf(url));

const BEARER = /^Bearer +(?<credential>\S+) *$/i;

/** Who may ask, and how often: decided for every request, once, before anything of it is read. */
export class Access {
  private readonly refusals = new WeakMap<IncomingMessage, unknown>();
  private readonly names = new WeakMap<IncomingMessage, string>();

  private constructor(
    private readonly addressHeader: string | undefined,
    private readonly rate: RateLimit | undefined,
    private readonly keys: ApiKeys | undefined,
    private readonly tokens: Tokens | undefined,
  ) {}

  /** As the settings say; undefined where they let everybody in. Rejects with CG_BAD_CONFIG for a file that is wrong. */
  static async open({ rateLimit, addressHeader, keys, tokens }: Config['access']): Promise<Access | undefined> {
    if (rateLimit === undefined && keys === undefined && tokens === undefined) return undefined;
    return new Access(
      addressHeader?.toLowerCase(),
      rateLimit === undefined ? undefined : new RateLimit(rateLimit),
      keys === undefined ? undefined : ApiKeys.read(keys),
      tokens === undefined ? undefined : await Tokens.open(tokens),
    );
  }

  /** A listener that hands on whom it lets in, and all others to `refused`, which finds the reason by `refusalOf`. */
  before(admitted: RequestListener, refused: RequestListener): RequestListener {
    return (request, response) => {
      if (isOpen(request)) return admitted(request, response);
      const go = (listener: RequestListener): void => {
        if (!request.socket.destroyed) listener(request, response);
      };
      this.admit(request).then(
        () => go(admitted),
        (error: unknown) => {
          this.refusals.set(request, error);
          go(refused);
        },
      );
    };
  }

  refusalOf(request: IncomingMessage): Error | undefined {
    return this.refusals.get(request) as Error | undefined;
  }

  /** The name of the client whose key or token let the request in. */
  nameOf(request: IncomingMessage): string | undefined {
    return this.names.get(request);
  }

  private async admit(request: IncomingMessage): Promise<void> {
    // First, or guessing keys would have no limit.
    await this.rate?.count(clientAddressOf(request, this.addressHeader));
    if (this.keys || this.tokens) this.names.set(request, await this.authenticated(request));
  }

  private async authenticated({ headers }: IncomingMessage): Promise<string> {
    const given = headers['x-api-key'] ?? BEARER.exec(headers.authorization ?? '')?.groups?.['credential'];
    if (typeof given !== 'string') {
      throw unauthenticated('This server answers only clients that it knows.', 'Bearer realm="customs-graph"');
    }
    const name = this.keys?.nameOf(given);
    if (name !== undefined) return name;
    if (this.tokens && headers['x-api-key'] === undefined) return this.tokens.subjectOf(given);
    throw unauthenticated('The key is none of this server.', 'Bearer realm="customs-graph", error="invalid_token"');
  }
}

const unauthenticated = (message: string, challenge: string): HttpError =>
  new HttpError('UNAUTHENTICATED', message, { headers: { 'www-authenticate': challenge } });
