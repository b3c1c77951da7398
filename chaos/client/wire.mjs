const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * The bytes of a POST request to /graphql on a connection that stays open.
 *
 * @param {string | Buffer} body
 * @param {Record<string, string>} headers besides those that every request has
 */
export function postBytes(body, headers = {}) {
  const content = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const lines = Object.entries({ ...JSON_HEADERS, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: ${content.length}\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head), content]);
}

/** The body of a GraphQL request. @param {string} query @param {object} [variables] */
export const graphqlBody = (query, variables) => JSON.stringify({ query, variables });

const HEAD_ENDS = Buffer.from('\r\n\r\n');
const CHUNKS_END = '0\r\n\r\n';
const KEPT = 600;

/**
 * One answer as a client sees it.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {boolean} close whether the connection ends with it
 * @property {number | undefined} retryAfter seconds
 * @property {number} bytes of the body
 * @property {string} start the first characters of the body
 */

/** Reads the answers of one connection, one after the other. It keeps no body, so that the attacker stays cheap. */
export class AnswerReader {
  #head = Buffer.alloc(0);
  /** @type {(Answer & { left: number | undefined, tail: string }) | undefined} */
  #open;

  /** Whether an answer has begun that has not ended. */
  get begun() {
    return this.#open !== undefined || this.#head.length > 0;
  }

  /** Takes what has come; yields the answer that it completes, if any. @param {Buffer} chunk @returns {Answer | undefined} */
  push(chunk) {
    if (this.#open) return this.#body(chunk);
    this.#head = Buffer.concat([this.#head, chunk]);
    const end = this.#head.indexOf(HEAD_ENDS);
    if (end < 0) return undefined;
    const head = this.#head.toString('latin1', 0, end);
    const rest = this.#head.subarray(end + HEAD_ENDS.length);
    this.#head = Buffer.alloc(0);
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    const retryAfter = /^retry-after: *(\d+)/im.exec(head)?.[1];
    this.#open = {
      status: Number(head.slice(9, 12)),
      close: /^connection: *close/im.test(head),
      retryAfter: retryAfter === undefined ? undefined : Number(retryAfter),
      bytes: 0,
      start: '',
      left: length === undefined ? undefined : Number(length),
      tail: '',
    };
    return this.#body(rest);
  }

  #body(chunk) {
    const answer = this.#open;
    answer.bytes += chunk.length;
    if (answer.start.length < KEPT) answer.start += chunk.toString('utf8', 0, KEPT);
    if (answer.left === undefined) answer.tail = (answer.tail + chunk.subarray(-5).toString('latin1')).slice(-5);
    else answer.left -= chunk.length;
    if (answer.left === undefined ? answer.tail !== CHUNKS_END : answer.left > 0) return undefined;
    this.#open = undefined;
    return answer;
  }
}
