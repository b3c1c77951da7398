import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DOMAIN } from '../../entities';
import { CustomsGraphError } from '../../errors';
import { definitionOf, hasProperties } from '../../model/decorators';
import { lazily } from '../../model/lazily';
import { Registry } from '../../model/registry';
import { ROOT } from '../command';

type Class = new () => object;

/** A decorated class, and the file that declares it: `relationships/signed.ts`. */
export interface DeclaredClass {
  readonly file: string;
  readonly target: Class;
}

/** The parts of the list of the domain, in its order. */
export const PARTS = ['Interfaces', 'Entities', 'Relationships of the subject', 'Relationships of the record'] as const;

/**
 * Every class of a folder that a decorator declares, by file. `compiled` is where the program finds the modules of the
 * sources, for a build keeps what it made of files that are gone. Throws CG_BAD_DECLARATION for a class that lacks its
 * decorator.
 */
export function declaredClasses(sources: string, compiled: string): DeclaredClass[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .sort();
  return files.flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const module = require(join(compiled, file.slice(0, -'.ts'.length))) as Readonly<Record<string, unknown>>;
    return Object.values(module).flatMap((value) => (isDeclared(value, file) ? [{ file, target: value }] : []));
  });
}

/** Classes that the list does not hold: `Port of port.ts`. */
export const unlisted = (declared: readonly DeclaredClass[], listed: readonly Class[]): string[] =>
  declared.filter(({ target }) => !listed.includes(target)).map(({ file, target }) => `${target.name} of ${file}`);

/** The classes by part: those of `listed` in its order, then the new ones by file. */
export function inOrder(declared: readonly DeclaredClass[], listed: readonly Class[]): DeclaredClass[][] {
  const place = ({ target }: DeclaredClass): number => (listed.includes(target) ? listed.indexOf(target) : Infinity);
  return PARTS.map((part) =>
    declared.filter(({ target }) => partOf(target) === part).sort((a, b) => Math.sign(place(a) - place(b)) || 0),
  );
}

/** Every class that the files of src/entities declare; none where the program runs without its sources. */
export function sourceClasses(): DeclaredClass[] {
  const sources = join(ROOT, 'src', 'entities');
  return existsSync(sources) ? declaredClasses(sources, join(__dirname, '..', '..', 'entities')) : [];
}

/** These classes by part, for the list of the domain. */
export const domainParts = (): DeclaredClass[][] => inOrder(sourceClasses(), DOMAIN);

/** The registry of these classes: what is emitted is that of the domain as its files declare it. */
export const projectRegistry = lazily(() =>
  Registry.seal(domainParts().flatMap((part) => part.map(({ target }) => target))),
);

function isDeclared(value: unknown, file: string): value is Class {
  if (typeof value !== 'function') return false;
  const target = value as Class;
  if (definitionOf(target)) return true;
  if (!hasProperties(target)) return false;
  throw new CustomsGraphError('CG_BAD_DECLARATION', `${target.name} of ${file} has properties, but is no type.`, {
    hint: 'Put @Entity, @Interface or @Relationship before the class.',
  });
}

function partOf(target: Class): (typeof PARTS)[number] {
  const definition = definitionOf(target)!;
  switch (definition.kind) {
    case 'interface':
      return 'Interfaces';
    case 'entity':
      return 'Entities';
    case 'relationship':
      return definition.about === 'SUBJECT' ? 'Relationships of the subject' : 'Relationships of the record';
  }
}
