import { createHash } from 'node:crypto';

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
