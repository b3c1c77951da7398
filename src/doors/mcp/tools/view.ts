import { isIsoDay } from '../../../model/values/day';
import { idWithoutView, viewSuffix, type View } from '../../../model/values/view';

/** What an agent asks of a view, by arguments. */
type Asked = { readonly [Name in 'asOf' | 'certainty' | 'lang']?: View[Name] | undefined };

/**
 * An id in the view that arguments ask for, and its day. What the id itself says of its view stays where no argument says
 * otherwise: answers of the tool `query` have such ids.
 */
export function inView(id: string, asked: Asked): { readonly id: string; readonly day: string | undefined } {
  const bare = idWithoutView(id);
  const own = id.slice(bare.length + 1).split(';');
  const isAsked = (part: string): boolean => {
    const name = part.includes('=') ? part.split('=', 1)[0] : 'asOf';
    return asked[name as keyof Asked] !== undefined;
  };
  const kept = own.filter((part) => part !== '' && !isAsked(part));
  const parts = [viewSuffix(asked).slice(1), ...kept].filter((part) => part !== '');
  return {
    id: parts.length > 0 ? `${bare}@${parts.join(';')}` : bare,
    day: asked.asOf ?? kept.map((part) => part.replace('asOf=', '')).find(isIsoDay),
  };
}
