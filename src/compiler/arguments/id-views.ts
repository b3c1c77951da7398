import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import { VIEW_ARGUMENTS, viewOfId, viewSuffix, type View, type ViewValues } from '../../model/values/view';
import type { ArgumentValue, BoundArguments, Values } from './arguments';

/** The modalities and ranks that a view may name. */
export function viewValuesOf({ enums }: Registry): ViewValues {
  const of = (name: string): string[] => Object.keys(enums.get(name)?.values ?? {});
  return { modality: of('Modality'), rank: of('Rank') };
}

/**
 * The arguments of a root field with the views that its ids carry, as if the caller had given them. Throws
 * BAD_USER_INPUT where two ids, or an id and an argument, say different things.
 *
 * @param idNames the arguments that hold ids
 */
export function withViewOfIds(args: Values, idNames: readonly string[], values: ViewValues): Values {
  let said: Values | undefined;
  for (const id of idNames.flatMap((name) => (args[name] ?? []) as string | readonly string[])) {
    const view = viewOfId(id, values);
    if (!view) continue;
    for (const [name, value] of Object.entries(view)) {
      const other = (said ?? args)[name];
      if (other === undefined || other === null || partOf(name, other) === partOf(name, value)) continue;
      throw new CustomsGraphError(
        'BAD_USER_INPUT',
        `The id "${id}" says ${partOf(name, value)}, but elsewhere "${name}" is ${JSON.stringify(other)}.`,
        { hint: 'Say the view once: in the arguments, with ids without what follows "@"; or in the ids.' },
      );
    }
    said = { ...(said ?? args), ...view };
  }
  return said ?? args;
}

/** How an id says a part of its view. */
const partOf = (name: string, value: unknown): string => viewSuffix({ [name]: value }).slice(1) || 'what is usual';

/** The ids of one view among several. */
export interface IdsOfView {
  readonly view: View;
  readonly ids: readonly string[];
}

/** Ids by their views, the default one first, the others in the order of their texts. Throws BAD_USER_INPUT. */
export function idsByView(ids: readonly string[], values: ViewValues): IdsOfView[] {
  const byView = new Map<string, { view: View; ids: string[] }>();
  for (const id of ids) {
    const view = viewOfId(id, values) ?? {};
    const suffix = viewSuffix(view);
    const known = byView.get(suffix);
    if (known) known.ids.push(id);
    else byView.set(suffix, { view, ids: [id] });
  }
  return [...byView].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => of);
}

/** What ids say of the view that the arguments of a root field ask for. */
export class IdSuffix {
  readonly value: string;
  private last: { readonly bound: BoundArguments; readonly suffix: string } | undefined;

  constructor(private readonly args: ArgumentValue) {
    this.value = viewSuffix(args.value as View);
  }

  /** It in a request. Each is asked for many ids. */
  read(bound: BoundArguments): string {
    if (this.last?.bound !== bound) this.last = { bound, suffix: viewSuffix(this.args.read(bound) as View) };
    return this.last.suffix;
  }

  get place(): string {
    return `${this.args.place} as a view`;
  }

  /** Undefined where the arguments ask for the default view. */
  static of(args: ArgumentValue): IdSuffix | undefined {
    return VIEW_ARGUMENTS.some((name) => args.child(name).given) ? new IdSuffix(args) : undefined;
  }
}
