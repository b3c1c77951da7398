import { PARTS, type DeclaredClass } from './declared-classes';

const HEAD = `/*
 * Written by \`npm run emit\` from the classes in this folder. New ones come at the end of their part. The schema shows
 * types and fields in this order: a line of DOMAIN may be moved, and stays where it is put.
 */`;

/** The text of src/entities/index.ts, which lists the classes of each part. */
export function domainIndex(parts: readonly (readonly DeclaredClass[])[]): string {
  const classes = parts.flat();
  const imports = [...new Set(classes.map(({ file }) => file))].map((file) => {
    const names = classes.flatMap((declared) => (declared.file === file ? [declared.target.name] : [])).sort();
    return `import { ${names.join(', ')} } from './${file.slice(0, -'.ts'.length)}';`;
  });
  const lists = parts.map((declared, part) =>
    [`  // ${PARTS[part]}`, ...declared.map(({ target }) => `  ${target.name},`)].join('\n'),
  );
  const domain = `/** Every class of the domain. */\nexport const DOMAIN = [\n${lists.join('\n\n')}\n] as const;`;
  return `${HEAD}\n${imports.join('\n')}\n\n${domain}\n`;
}
