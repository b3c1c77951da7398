import type { FastifyReply } from 'fastify';

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
