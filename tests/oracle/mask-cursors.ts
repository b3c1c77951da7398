import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

const CURSORS = ['cursor', 'startCursor', 'endCursor'];

/** What stands in the place of every cursor that is not null. */
export const MASK = '(cursor)';

/** The answer with its cursors masked, which each implementation makes in its own way. */
export function maskCursors<T>(answer: T, document: DocumentNode): T {
  const selections = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [],
  );
  return masked(answer, selections) as T;

  function masked(value: unknown, sets: readonly SelectionSetNode[]): unknown {
    if (Array.isArray(value)) return value.map((item) => masked(item, sets));
    if (typeof value !== 'object' || value === null) return value;
    const fields = sets.flatMap(fieldsOf);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const asked = fields.filter((field) => (field.alias ?? field.name).value === key);
        if (typeof inner === 'string' && asked.some((field) => CURSORS.includes(field.name.value))) return [key, MASK];
        return [
          key,
          masked(
            inner,
            asked.flatMap(({ selectionSet }) => selectionSet ?? []),
          ),
        ];
      }),
    );
  }

  /** The fields of a selection set and of its fragments, whatever type they are on. */
  function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
    return selections.flatMap((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return [selection];
        case Kind.INLINE_FRAGMENT:
          return fieldsOf(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return document.definitions.flatMap((definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value
              ? fieldsOf(definition.selectionSet)
              : [],
          );
      }
    });
  }
}
