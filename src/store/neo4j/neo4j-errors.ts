import { Neo4jError, isRetryableError } from 'neo4j-driver';
import { CustomsGraphError, type ErrorCode } from '../../errors';
import { BREAKS_CONSTRAINT, errorsOf } from '../store-errors';

/** What of the settings may be at fault; never the password. */
export interface Neo4jAddress {
  readonly name: string;
  readonly uri: string;
  readonly username: string | undefined;
  readonly database: string | undefined;
}

/** True for a failure that may be gone at the next try. */
export const isTransient = (error: unknown): boolean => error instanceof Neo4jError && isRetryableError(error);

interface Reason {
  readonly code: ErrorCode;
  readonly did: string;
  readonly hint?: string;
}

/** The driver's error in this project's words; an aborted wait stays what it is. */
export function translate(error: unknown, address: Neo4jAddress): unknown {
  if (error instanceof CustomsGraphError || !isNeo4jError(error)) return error;
  const reason = refusalOf(error, address) ?? absenceOf(error, address);
  if (!reason) return errorsOf(address.name, error)('CG_STORE_FAILED', `failed: ${error.code}.`);
  return errorsOf(address.name, error)(reason.code, reason.did, reason.hint);
}

/** What a Neo4j that answers refuses. */
function refusalOf({ code }: Neo4jError, { username = 'neo4j', database }: Neo4jAddress): Reason | undefined {
  const named = database === undefined ? 'its default database' : `the database "${database}"`;
  switch (code) {
    case 'Neo.ClientError.Security.CredentialsExpired':
      return {
        code: 'CG_STORE_UNAUTHORIZED',
        did: `wants the password of "${username}" to be changed first.`,
        hint: 'Change it in the Neo4j Browser or by cypher-shell, then set NEO4J_PASSWORD.',
      };
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return {
        code: 'CG_STORE_UNAUTHORIZED',
        did: `refuses "${username}" for some seconds, after several wrong passwords.`,
        hint: 'Check NEO4J_USERNAME and NEO4J_PASSWORD, and wait before the next try.',
      };
    case 'Neo.ClientError.Security.Forbidden':
    case 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase':
      return {
        code: 'CG_STORE_UNAUTHORIZED',
        did: `does not allow "${username}" to do that in ${named}.`,
        hint: 'Serving needs a user who may read, loading one who may write and make indexes, and a database that is not read-only.',
      };
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return {
        code: 'CG_STORE_MISCONFIGURED',
        did: `has no database "${database ?? ''}".`,
        hint: 'Check NEO4J_DATABASE; SHOW DATABASES lists those that are there.',
      };
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return {
      code: 'CG_STORE_UNAUTHORIZED',
      did: `refused the user "${username}" or the password.`,
      hint: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
    };
  }
  if (/TransactionTimedOut|TransactionTerminated|LockClientStopped/.test(code)) {
    const hint = 'Ask for less at once, or raise STORE_TIMEOUT_MS.';
    return { code: 'CG_STORE_TIMEOUT', did: 'took longer than the time allowed.', hint };
  }
  if (code.startsWith('Neo.ClientError.Schema.ConstraintValidationFailed')) {
    return { code: 'CG_STORE_CONFLICT', did: BREAKS_CONSTRAINT };
  }
  if (/DatabaseUnavailable/.test(code)) {
    const hint = 'It may be starting; SHOW DATABASES tells, and START DATABASE starts one that was stopped.';
    return { code: 'CG_STORE_UNAVAILABLE', did: `cannot be reached: ${named} is not available.`, hint };
  }
  return undefined;
}

/** The address that was tried: under neo4j:// perhaps another than that of NEO4J_URI. */
const TRIED = /(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED) (\S+)/;

/**
 * Signs of what stands in the way of a connection, in the text of the error and of its causes. ADDRESS in a sentence
 * stands for the address that was tried.
 */
const OBSTACLES: readonly (Reason & { readonly sign: RegExp })[] = [
  {
    sign: /responded HTTP/,
    code: 'CG_STORE_MISCONFIGURED',
    did: 'answers in HTTP, not in Bolt.',
    hint: 'NEO4J_URI must name the port for Bolt (7687 unless changed), not that of the browser (7474).',
  },
  {
    sign: /Unknown Bolt protocol|wrong version number|EPROTO/,
    code: 'CG_STORE_MISCONFIGURED',
    did: 'does not answer in Bolt as NEO4J_URI has it.',
    hint: 'Check the port, and the scheme: bolt+s:// or neo4j+s:// where it wants TLS, bolt:// or neo4j:// where not.',
  },
  {
    sign: /certificate|altnames|SELF_SIGNED|UNABLE_TO_VERIFY/i,
    code: 'CG_STORE_MISCONFIGURED',
    did: 'shows a certificate that is not trusted.',
    hint: 'Use the host name of the certificate, NODE_EXTRA_CA_CERTS for your own authority, or bolt+ssc:// to trust any.',
  },
  {
    // A server that is going down does so as well, so that this is no proof of a mistake.
    sign: /before secure TLS connection/,
    code: 'CG_STORE_UNAVAILABLE',
    did: 'cannot be reached: it ended the connection before it was encrypted.',
    hint: 'A Neo4j without TLS does so: use bolt:// or neo4j:// then, without +s or +ssc, in NEO4J_URI.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN/,
    code: 'CG_STORE_UNAVAILABLE',
    did: 'cannot be reached: the host name ADDRESS is not known.',
    hint: 'Check the host in NEO4J_URI.',
  },
  {
    sign: /ECONNREFUSED/,
    code: 'CG_STORE_UNAVAILABLE',
    did: 'cannot be reached: nothing listens at ADDRESS.',
    hint: 'Is it running, and is the port in NEO4J_URI right?',
  },
  {
    sign: /closed by server/,
    code: 'CG_STORE_UNAVAILABLE',
    did: 'cannot be reached: it closed the connection.',
    hint: 'Is it running? If it wants TLS, NEO4J_URI must begin with bolt+s:// or neo4j+s://.',
  },
];

/** Why there is no connection. Whatever else the driver cannot get through passes, or it would not call it retryable. */
function absenceOf(error: Neo4jError, { uri }: Neo4jAddress): Reason | undefined {
  const text = textOf(error);
  const obstacle = OBSTACLES.find(({ sign }) => sign.test(text));
  const passes = ['ServiceUnavailable', 'SessionExpired'].includes(error.code) || isRetryableError(error);
  if (!obstacle && !passes && !/acquisition|Pool is closed/.test(text)) return undefined;
  const {
    code,
    did: sentence,
    hint,
  } = obstacle ?? {
    code: 'CG_STORE_UNAVAILABLE' as const,
    did: 'cannot be reached.',
    hint: 'Is it running, and is NEO4J_URI right?',
  };
  const did = sentence.replace('ADDRESS', TRIED.exec(text)?.[1] ?? 'its address');
  if (code !== 'CG_STORE_UNAVAILABLE' || !uri.startsWith('neo4j')) return { code, did, hint: hint! };
  // Of the several addresses of a cluster, the driver tells that none worked, and not which.
  const routed =
    'With neo4j:// it is asked at the addresses that it advertises, which must be right from here, too; bolt:// uses that of NEO4J_URI alone.';
  return { code, did, hint: `${hint} ${routed}` };
}

const textOf = ({ message, cause }: Error): string =>
  cause instanceof Error ? `${message}\n${textOf(cause)}` : message;

function isNeo4jError(error: unknown): error is Neo4jError {
  return error instanceof Neo4jError || (error instanceof Error && error.name === 'Neo4jError');
}
