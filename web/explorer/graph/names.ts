/** The pixels that letters of names are drawn with, about: measuring each would cost more than it is worth. */
const LATIN = 6.6;
const HAN = 12.5;

/** About how wide a name is in pixels. */
export function widthOfName(name: string): number {
  return [...name].reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? HAN : LATIN), 0);
}
