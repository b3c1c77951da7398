import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** A tag of what a text holds (RFC 9110, section 8.8.3). Weak, because it stands for the compressed forms too. */
export function entityTagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

/** Whether one of the tags of an `If-None-Match` is `tag`, compared weakly (RFC 9110, section 13.1.2). */
export function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const strong = (one: string) => one.trim().replace(/^W\//, '');
  const tags = (ifNoneMatch ?? '').split(',').map(strong);
  return tags.includes('*') || tags.includes(strong(tag));
}

/** Monaco needs inline styles; scripts, workers and connections are those of this server only. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Adds to `Vary` what others, such as CORS, have not put there yet. */
export function addVary(reply: FastifyReply, ...names: readonly string[]): void {
  const present = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = new Set(present.map((name) => name.toLowerCase()));
  reply.header('vary', [...present, ...names.filter((name) => !known.has(name.toLowerCase()))].join(', '));
}

/** Names and values in turn of what others, such as CORS, have put on an answer. */
export function headersSoFar(reply: FastifyReply): string[] {
  const headers = Object.entries(reply.getHeaders()).filter(([name]) => name !== 'connection');
  return headers.flatMap(([name, value]) => [name, String(value)]);
}
