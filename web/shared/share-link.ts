/** What the playground's editors hold: the text of both, empty where there is none. */
export interface TabText {
  readonly query: string;
  readonly variables: string;
}

/** Most bytes a link may unpack to: a few kilobytes can deflate from gigabytes. */
const MOST_BYTES = 256 * 1024;

/** A tab's text as base64url of deflated JSON; headers stay out, they may hold secrets. */
export async function packText({ query, variables }: TabText): Promise<string> {
  const json = JSON.stringify(variables.trim() === '' ? { query } : { query, variables });
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The text packed into a link, or null when it is broken or too large. */
export async function readSharedText(packed: string): Promise<TabText | null> {
  try {
    const value = JSON.parse(await inflate(fromBase64Url(packed))) as Partial<TabText> | null;
    if (typeof value?.query !== 'string') return null;
    return {
      query: value.query,
      variables: typeof value.variables === 'string' ? value.variables : '',
    };
  } catch {
    return null;
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    total += value.byteLength;
    if (total > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError('The link unpacks to more text than a query can be.');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
}
