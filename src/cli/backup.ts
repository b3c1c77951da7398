import { parseArgs } from 'node:util';
import { CustomsGraphError } from '../errors';
import { writeBackup } from '../dataset/export/write-backup';
import { print, type Command } from './command';
import { domain, withStoreBeside } from './project';

export const backupCommand: Command = {
  usage: { 'backup FILE': 'write what was loaded into the store to FILE, while a server may be using it' },
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) {
      throw new CustomsGraphError('CG_BAD_CONFIG', 'A backup is written to one file.', {
        hint: 'Name it: npm run backup -- FILE',
      });
    }
    print(await backUp(path));
  },
};

const backUp = (path: string): Promise<string[]> =>
  withStoreBeside(async (store) => {
    const { nodes, relationships, description } = await writeBackup({ registry: domain(), store, path });
    return [
      `${store.name}: ${nodes.length} nodes and ${relationships.length} relationships written to ${path}`,
      `and read back (digest ${description.digest}). To restore them, here or in another store:`,
      `  npm run load -- --from ${path}`,
    ];
  });
