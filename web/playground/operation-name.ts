import { Kind, parse } from 'graphql';

/**
 * The operation of a document that is to run: the wanted one if the document has it, else the
 * first. GraphiQL learns the name 100 ms after the text, so right after a change of tab the name
 * it gives is that of the tab before.
 */
export function operationNameFor(document: string, wanted?: string | null): string | undefined {
  let names: (string | undefined)[];
  try {
    names = parse(document, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
    );
  } catch {
    // The server says best what is wrong with the text; a name would only change the message.
    return undefined;
  }
  return wanted && names.includes(wanted) ? wanted : names[0];
}
