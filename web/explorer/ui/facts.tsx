import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../evidence/evidence-button';
import type { FactFragment } from '../graphql/fragments.generated';
import { sayPeriod } from './dates';
import { EntityLink } from './entity-link';
import { nameOf, otherEnd, type FactGroup } from './fact-groups';
import { Marks } from './marks';
import { Said } from './said';
import { useSentence } from './sentence';

export { groupsOf, type FactGroup } from './fact-groups';

/** So many facts of one group stand open; the rest of a much longer one is folded, as the sixty ports of a country. */
const OPEN = 12;
const LONG = 18;

interface AboutEntity {
  readonly group: FactGroup;
  /** The id of the entity on whose page it stands. */
  readonly about: string;
  readonly name: string;
}

/** One group with its heading, as a list whose entries say what, when, how sure, and lead to their evidence. */
export function FactList({ group, about, name }: AboutEntity) {
  const { t } = useTranslation('domain');
  return (
    <section className="facts">
      <h2>
        {t(`relationship.${group.type}.${group.direction}`)}{' '}
        {group.facts.length > 1 && <small>{group.facts.length}</small>}
      </h2>
      <FactItems group={group} about={about} name={name} />
    </section>
  );
}

/** The entries of a group without its heading. */
export function FactItems({ group, about, name }: AboutEntity) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const { type, direction, facts } = group;
  const phrase = t(`relationship.${type}.${direction}`, { ns: 'domain' });
  const open = facts.length > LONG ? OPEN : facts.length;
  const items = (some: readonly FactFragment[]) => (
    <ul className="fact-lines">
      {some.map((fact) => {
        const other = otherEnd(fact, about);
        return (
          <li key={fact.id} data-modality={fact.modality} data-standing={fact.standing}>
            <span className="fact-what">
              <EntityLink node={{ id: other.id, name: nameOf(other) }} />
              <FactDetail fact={fact} />
              <Marks {...fact} />
            </span>
            <FactPeriod fact={fact} />
            <EvidenceButton id={fact.id} about={sentence(name, phrase, nameOf(other))} />
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {items(facts.slice(0, open))}
      {open < facts.length && (
        <details className="facts-folded">
          <summary>{t('actions.moreOf', { count: facts.length - open })}</summary>
          {items(facts.slice(open))}
        </details>
      )}
    </>
  );
}

/** What more a fact says, when it was so, how it is meant and how sure it is. */
export function FactWhen({ fact }: { readonly fact: FactFragment }) {
  return (
    <>
      <FactDetail fact={fact} />
      <FactPeriod fact={fact} />
      <Marks {...fact} />
    </>
  );
}

export function FactDetail({ fact }: { readonly fact: FactFragment }) {
  const detail = useDetail()(fact);
  return (
    detail && (
      <span className="fact-detail">
        <Said>{detail}</Said>
      </span>
    )
  );
}

export function FactPeriod({ fact }: { readonly fact: FactFragment }) {
  const { t, i18n } = useTranslation();
  const period = sayPeriod(fact, i18n.language, t);
  return period && <span className="fact-when">{period}</span>;
}

/** What tells a fact from others of its type and ends: the post, the stage, how far it has come, the modes of transport. */
export function useDetail(): (fact: FactFragment) => string | undefined {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (fact) => {
    if ('title' in fact) return fact.title;
    if ('phase' in fact && fact.phase) return t('phase', { number: fact.phase });
    const scope = 'scope' in fact ? fact.scope : [];
    const details = [
      'recognitionStatus' in fact && t(`value.AgreementStatus.${fact.recognitionStatus}`, { ns: 'domain' }),
      scope.length > 0 && list.format(scope.map((mode) => t(`value.TransportMode.${mode}`, { ns: 'domain' }))),
    ].filter((detail) => detail !== false);
    return details.length > 0 ? details.join(t('comma')) : undefined;
  };
}
