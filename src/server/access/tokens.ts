import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose' with { 'resolution-mode': 'import' };
import { CustomsGraphError } from '../../errors';
import { HttpError } from '../http-error';

export interface TokenSettings {
  /** An https address, or a file. */
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Where a key set lies on another machine. */
export const isAddress = (jwks: string): boolean => /^https?:\/\//i.test(jwks);

/** Time that may lie between the clocks of the issuer and of this machine. */
const TOLERANCE_S = 30;

/** What a token is refused for, by the code of the library; anything else is a failure to get the keys. */
const REFUSALS: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'has expired',
  ERR_JWT_INVALID: 'is not a JSON Web Token',
  ERR_JWS_INVALID: 'is not a JSON Web Token',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'is not for this server, or not valid yet',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'has a signature of another key',
  ERR_JWKS_NO_MATCHING_KEY: 'has a signature of another key',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'does not say which key signed it',
  ERR_JOSE_ALG_NOT_ALLOWED: 'is signed in a way that is not allowed',
  ERR_JOSE_NOT_SUPPORTED: 'is signed in a way that is not supported',
};

/** JSON Web Tokens (RFC 7519) of one issuer for this server, signed by a key of its set (RFC 7517). */
export class Tokens {
  private constructor(private readonly verify: (token: string) => Promise<string | undefined>) {}

  /** Throws CG_BAD_CONFIG for a file that holds no key set; an address is asked when the first token comes. */
  static async open({ jwks, issuer, audience }: TokenSettings): Promise<Tokens> {
    const { createLocalJWKSet, createRemoteJWKSet, jwtVerify } = await import('jose');
    const keys = isAddress(jwks) ? createRemoteJWKSet(new URL(jwks)) : createLocalJWKSet(keySetIn(jwks));
    const options = { issuer, audience, clockTolerance: TOLERANCE_S, requiredClaims: ['exp'] };
    return new Tokens(async (token) => (await jwtVerify(token, keys, options)).payload.sub);
  }

  /** The subject of a token, where it names one. Rejects with UNAUTHENTICATED, or SERVICE_UNAVAILABLE. */
  async subjectOf(token: string): Promise<string> {
    try {
      return (await this.verify(token)) ?? 'a token without a subject';
    } catch (error) {
      const refusal = REFUSALS[(error as { code?: string }).code ?? ''];
      if (refusal === undefined) {
        const message = 'The keys that tokens are signed with cannot be read at the moment.';
        throw new HttpError('SERVICE_UNAVAILABLE', message, { cause: error });
      }
      throw new HttpError('UNAUTHENTICATED', `The token ${refusal}.`, {
        headers: { 'www-authenticate': 'Bearer realm="customs-graph", error="invalid_token"' },
      });
    }
  }
}

function keySetIn(file: string): JSONWebKeySet {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as Partial<JSONWebKeySet> | null;
    if (Array.isArray(content?.keys)) return { keys: content.keys };
    throw new Error('no "keys"');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new CustomsGraphError('CG_BAD_CONFIG', `AUTH_JWKS names ${JSON.stringify(file)}, which holds no key set.`, {
      hint: `It takes {"keys": [...]}, or an https address of that (${why}).`,
    });
  }
}
