import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CustomsGraphError } from '../../errors';

const LINE = /^(?<name>[^\s#]\S*)\s+(?<hash>[0-9a-f]{64})$/i;

/** Names of clients by the SHA-256 of their key, in hexadecimal digits. The keys themselves are nowhere on the server. */
export class ApiKeys {
  constructor(private readonly names: ReadonlyMap<string, string>) {}

  /** The client that a key belongs to. */
  nameOf(key: string): string | undefined {
    return this.names.get(createHash('sha256').update(key).digest('hex'));
  }

  /**
   * Those of a file: a line for each key, with the client's name and the hash; empty lines and those that begin with #
   * count for nothing.
   *
   * @throws CG_BAD_CONFIG for a file that cannot be read, a line of another form, or a file without a key
   */
  static read(file: string): ApiKeys {
    const names = new Map<string, string>();
    textOf(file)
      .split(/\r?\n/)
      .forEach((text, index) => {
        const line = text.trim();
        if (line === '' || line.startsWith('#')) return;
        const { name, hash } = LINE.exec(line)?.groups ?? {};
        if (!name || !hash) throw unusable(file, `has no name and SHA-256 in line ${index + 1}`);
        names.set(hash.toLowerCase(), name);
      });
    if (names.size === 0) throw unusable(file, 'has no key');
    return new ApiKeys(names);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unusable(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

const unusable = (file: string, why: string): CustomsGraphError =>
  new CustomsGraphError('CG_BAD_CONFIG', `AUTH_KEYS names ${JSON.stringify(file)}, which ${why}.`, {
    hint: 'A line is the name of a client, a space, and what `printf %s "$KEY" | sha256sum` prints for its key.',
  });
