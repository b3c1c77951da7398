import { connect } from 'node:net';
import { AnswerReader } from './wire.mjs';

/** Why a request got no answer. */
export class Lost extends Error {}

/** A connection that carries one request at a time. */
export class Connection {
  #socket;
  #reader = new AnswerReader();
  /** @type {{ resolve: (answer: import('./wire.mjs').Answer) => void, reject: (error: Error) => void } | undefined} */
  #waiting;
  usable = false;

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    this.usable = true;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      const answer = this.#reader.push(chunk);
      if (!answer) return;
      if (answer.close) this.usable = false;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.resolve(answer);
    });
    const gone = (why) => {
      this.usable = false;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.reject(new Lost(why));
    };
    socket.on('error', (error) => gone(error.code ?? error.message));
    socket.on('close', () => gone('closed'));
  }

  /** @param {number} port @returns {Promise<Connection>} rejects when the server does not take it */
  static open(port) {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.removeListener('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  /** @param {Buffer} bytes of one request @returns {Promise<import('./wire.mjs').Answer>} rejects with Lost */
  ask(bytes) {
    if (!this.usable) return Promise.reject(new Lost('not sent'));
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(bytes);
    });
  }

  /** Sends without waiting for an answer. @param {Buffer} bytes */
  send(bytes) {
    this.#socket.write(bytes);
  }

  /** Reads nothing more, so that what the server sends stays with it. */
  stopReading() {
    this.#socket.pause();
  }

  /** Goes away at once, as a client does whose program has ended. */
  leave() {
    this.usable = false;
    this.#socket.destroy();
  }
}
