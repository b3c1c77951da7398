/** How the text of a setting is read, and what is accepted, in words. */
import { isIP } from 'node:net';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** A way to read a text; `read` yields undefined when it cannot be used. */
export interface Reader<T> {
  readonly accepts: string;
  readonly read: (text: string) => T | undefined;
  /** Values are never shown, and spaces at the ends belong to them. */
  readonly secret?: true;
}

/** How it is decided which requests have a trace, by the names of OpenTelemetry. */
export type SamplerName = (typeof SAMPLERS)[number];

export const MEMORY = ':memory:';
const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];
export const LOG_LEVELS: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export const wholeNumber = (min: number, max: number): Reader<number> => ({
  accepts: `a whole number from ${min} to ${max}`,
  read: (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max ? value : undefined;
  },
});

export const flag: Reader<boolean> = {
  accepts: 'true or false',
  read: (text) => ({ true: true, '1': true, false: false, '0': false })[text.toLowerCase()],
};

export const logLevel: Reader<LogLevel> = {
  accepts: `one of ${LOG_LEVELS.join(', ')}`,
  read: (text) => LOG_LEVELS.find((level) => level === text.toLowerCase()),
};

export const host: Reader<string> = {
  accepts: 'an address or a host name without a port, such as 127.0.0.1, 0.0.0.0 or ::1',
  read: (text) => (isIP(text) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text) ? text : undefined),
};

export const folder: Reader<string> = {
  accepts: 'the path of a folder',
  read: (text) => (text.includes('\0') || text === MEMORY ? undefined : text),
};

export const file: Reader<string> = { ...folder, accepts: 'the path of a file' };

export const folderOrMemory: Reader<string> = {
  accepts: `the path of a folder, or ${MEMORY}`,
  read: (text) => (text === MEMORY ? text : folder.read(text)),
};

export const neo4jUri: Reader<string> = {
  accepts: `a URI such as neo4j://localhost:7687, of the schemes ${NEO4J_SCHEMES.join(', ')}, without user and password`,
  read: (text) => {
    const uri = URL.canParse(text) ? new URL(text) : undefined;
    const usable = uri && NEO4J_SCHEMES.includes(uri.protocol.slice(0, -1)) && uri.hostname !== '';
    return usable && !text.includes('@') ? text : undefined;
  },
};

export const name: Reader<string> = {
  accepts: 'a name of at most 128 characters, without spaces',
  read: (text) => (/^[^\s\p{Cc}]{1,128}$/u.test(text) ? text : undefined),
};

export const words: Reader<string> = {
  accepts: 'text of at most 500 characters on one line',
  read: (text) => (/^[^\p{Cc}]{1,500}$/u.test(text) ? text : undefined),
};

export const headerName: Reader<string> = {
  accepts: 'the name of a header, such as x-forwarded-for',
  read: (text) => (/^[A-Za-z0-9-]{1,100}$/.test(text) ? text.toLowerCase() : undefined),
};

/** What comes from another machine must not be changed on its way. */
export const keySet: Reader<string> = {
  accepts: 'an https address, or the path of a file',
  read: (text) => {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return file.read(text);
    if (!URL.canParse(text)) return undefined;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)) ? text : undefined;
  },
};

export const httpAddress: Reader<string> = {
  accepts: 'an http or https address, such as http://localhost:4318',
  read: (text) => (/^https?:\/\//i.test(text) && URL.canParse(text) && !text.includes('@') ? text : undefined),
};

const PAIR = /^([^=,;\s]+)=([^,;]*)$/;

/** As W3C Baggage writes them; what is no name or has no comma of its own is written with %. */
export const pairs: Reader<Readonly<Record<string, string>>> = {
  accepts: 'name=value with commas between them',
  read: (text) => {
    const found = text.split(',').map((part) => PAIR.exec(part.trim()));
    if (found.includes(null)) return undefined;
    try {
      return Object.fromEntries(found.map((pair) => [pair![1]!, decodeURIComponent(pair![2]!.trim())]));
    } catch {
      return undefined;
    }
  },
};

export const secretPairs: Reader<Readonly<Record<string, string>>> = { ...pairs, secret: true };

export const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

export const samplerName: Reader<SamplerName> = {
  accepts: `one of ${SAMPLERS.join(', ')}`,
  read: (text) => SAMPLERS.find((sampler) => sampler === text.toLowerCase()),
};

export const ratio: Reader<number> = {
  accepts: 'a number from 0 to 1',
  read: (text) => (/^(0|1|0?\.\d{1,15}|1\.0*|0\.)$/.test(text) ? Number(text) : undefined),
};

/** Whether an address or host name stands for this machine alone. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

export const password: Reader<string> = {
  accepts: 'text on one line',
  read: (text) => (/\p{Cc}/u.test(text) ? undefined : text),
  secret: true,
};

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

export const origin: Reader<string> = {
  accepts: 'an address such as https://example.org, without a path',
  read: (text) => (isOrigin(text) && /^https?:/.test(text) ? text : undefined),
};

export const origins: Reader<readonly string[]> = {
  accepts: 'origins such as https://example.org with commas between them, or *',
  read: (text) => {
    const list = text.split(',').map((origin) => origin.trim());
    const usable = text === '*' || list.every(isOrigin);
    return usable ? list : undefined;
  },
};
