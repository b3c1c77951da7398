import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import { plainId } from '../../view/view';
import { nameOf, say, sayFigure, sayMeaning, sayType, type Subject } from './entry';

/** What an entry tells of, in plain words with links, how it is meant and how sure it is, and its evidence. */
export function SubjectLine({
  subject,
  meaning,
  about,
}: {
  readonly subject: Subject;
  readonly meaning: string | null | undefined;
  /** The entity of the page, which needs no link to itself. */
  readonly about: string;
}) {
  const { t, i18n } = useTranslation('timeline');
  const figure = sayFigure(subject, i18n.language, t);
  return (
    <p className="timeline-subject">
      {'from' in subject ? (
        <>
          <End node={subject.from} about={about} /> {t(`relationship.${subject.type}.out`, { ns: 'domain' })}{' '}
          <End node={subject.to} about={about} />
        </>
      ) : (
        <>
          <End node={subject} about={about} /> {figure ? <strong>{figure}</strong> : sayMeaning(subject, meaning, t)}{' '}
          <small>· {sayType(subject, t)}</small>
        </>
      )}{' '}
      {'disputed' in subject && <Marks {...subject} />}{' '}
      <EvidenceButton id={subject.id} about={say(subject, meaning, i18n.language, t)} />
    </p>
  );
}

function End({
  node,
  about,
}: {
  readonly node: { readonly id: string; readonly name?: string };
  readonly about: string;
}) {
  return plainId(node.id) === about ? (
    <span className="timeline-self" title={nameOf(node)}>
      {nameOf(node)}
    </span>
  ) : (
    <EntityLink node={node} />
  );
}
