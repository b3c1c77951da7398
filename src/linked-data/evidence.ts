import type { NamedNode } from 'n3';
import { ENTITY } from '../model/root-interfaces';
import type { AnyType } from '../model/sealed-types';
import { term } from './namespaces';

const [DERIVED_FROM, SUBJECT_OF] = [term('prov:wasDerivedFrom'), term('schema:subjectOf')];

/**
 * How a record of a type rests on a claim: statements, names and contradictions are derived from it. A thing of the world is
 * not; it is what the claim tells of.
 */
export const evidencePredicate = ({ kind, interfaces }: AnyType): NamedNode =>
  kind !== 'relationship' && interfaces.includes(ENTITY) ? SUBJECT_OF : DERIVED_FROM;
