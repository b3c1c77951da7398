import { byLanguage } from '../../model/values/language';
import type { DraftName } from '../draft';

const KINDS = ['OFFICIAL', 'ABBREVIATION', 'ALIAS', 'FORMER', 'MISTRANSLATION'];

/** English first, then by language tag; within a language by kind, then by value. */
export function inOrderOfNames(a: DraftName, b: DraftName): number {
  return byLanguage(a, b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.value < b.value ? -1 : 1);
}
