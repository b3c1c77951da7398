/** How a value of an argument is given; DEFAULT is a variable with a default value, ABSENT one that is not given. */
export type Given = 'LITERAL' | 'VARIABLE' | 'DEFAULT' | 'ABSENT';

export type Scalar = string | number | boolean | null;

/** A value of an argument, before it is written into a document. */
export type Input =
  | { readonly kind: 'leaf'; readonly value: Scalar; readonly given: Given }
  /** `bare`: a single item is written without its list, which GraphQL allows. */
  | { readonly kind: 'list'; readonly items: readonly Input[]; readonly bare: boolean; readonly given: Given }
  | { readonly kind: 'object'; readonly members: readonly Member[]; readonly given: Given };

export type Member = readonly [name: string, value: Input];

export interface Directive {
  readonly name: 'include' | 'skip';
  readonly condition: boolean;
  readonly given: Given;
}

/** A part of a selection set, before aliases, variables and fragments have names. */
export type Selected =
  | {
      readonly kind: 'field';
      readonly name: string;
      readonly args: readonly Member[];
      readonly selection: readonly Selected[] | undefined;
      readonly alias: boolean;
      /** Written twice, each time with a part of the selection; GraphQL merges them. */
      readonly split: boolean;
      readonly directive: Directive | undefined;
    }
  | {
      readonly kind: 'fragment';
      /** Undefined: an inline fragment without a type condition. */
      readonly on: string | undefined;
      readonly named: boolean;
      readonly twice: boolean;
      readonly selection: readonly Selected[];
      readonly directive: Directive | undefined;
    }
  /** A named fragment that the document has already, where one fits. */
  | { readonly kind: 'reuse'; readonly pick: number };

/** Whether an id says a view, which other arguments may not contradict. */
export const hasView = (members: readonly Member[]): boolean =>
  members.some(([, input]) => input.kind === 'leaf' && String(input.value).includes('@'));
