import Cypher from '@neo4j/cypher-builder';
import type { PropertyDefinition } from '../../model/definitions';
import { byLanguageOf } from '../../model/storage';
import { at } from './cypher';

/**
 * The texts of a property in all languages, a flat list of language and text, before which stand those that were in
 * use on a day instead: of two of one language the first counts. The latest to come into use stands first.
 *
 * @param present what to yield where no text was ever in use instead; the texts in all languages when left out
 */
export function textsOnDay(
  owner: Cypher.Node,
  { name, onDays }: Pick<PropertyDefinition, 'name' | 'onDays'>,
  day: Cypher.Expr,
  present: Cypher.Expr = owner.property(byLanguageOf(name)),
): Cypher.Expr {
  const dated = owner.property(onDays!);
  const [texts, place] = [new Cypher.NamedVariable('texts'), new Cypher.NamedVariable('place')];
  const value = (offset: number): Cypher.Expr =>
    at(dated, offset === 0 ? place : Cypher.plus(place, new Cypher.Literal(offset)));
  const isInUse = Cypher.and(Cypher.lte(value(0), day), Cypher.gt(value(1), day));
  const withIt = Cypher.plus(new Cypher.List([value(2), value(3)]), texts);
  // The builder leaves out a bare 0.
  const places = Cypher.range(
    new Cypher.Literal(0),
    Cypher.minus(Cypher.size(dated), new Cypher.Literal(VALUES)),
    VALUES,
  );
  const all = Cypher.reduce(
    texts,
    owner.property(byLanguageOf(name)),
    place,
    places,
    new Cypher.Case().when(isInUse).then(withIt).else(texts),
  );
  return new Cypher.Case().when(Cypher.isNull(dated)).then(present).else(all);
}

/** First day, day after the last, language and text (model/values/dated-texts.ts). */
const VALUES = 4;
