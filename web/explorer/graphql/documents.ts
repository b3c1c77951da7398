import { Kind, type DocumentNode } from 'graphql';

/** Every operation of the explorer, for the build, which writes them down for servers that run no others. */
const modules = import.meta.glob<Record<string, DocumentNode>>('../**/*.generated.ts', { eager: true });

export const documents: readonly DocumentNode[] = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter(({ definitions }) => definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION));
