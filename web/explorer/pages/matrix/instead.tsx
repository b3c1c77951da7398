import { Link } from 'wouter';
import { useAnswer } from '../../graphql/use-answer';
import { Answer } from '../../ui/answer';
import { sayDate } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { PlaygroundLink } from '../../ui/page';
import { useAddresses, useView } from '../../view/use-view';
import { argumentsOf } from '../../view/view';
import type { Couple } from './grid';
import { InsteadDocument, type InsteadQuery } from './instead.generated';
import { keyOf } from './pairs';
import type { Programme } from './programmes';
import type { Cells } from './row';
import { useTexts } from './use-texts';
import { sayStatus } from './words';

/**
 * What a hole offers: that there is no recognition in this view, pages that show what connects the two, partners of
 * both, and once it is chosen the agreements that bind both and the programmes in which both have a hand.
 */
export function Instead({
  couple,
  cells,
  isChosen,
}: {
  readonly couple: Couple;
  readonly cells: Cells;
  readonly isChosen: boolean;
}) {
  const { t } = useTexts();
  const { page } = useAddresses();
  const [, show] = useView();
  const [one, other] = couple;
  const key = keyOf(one.id, other.id);
  const common = cells.columns.filter(
    ({ id }) => cells.pairs.has(keyOf(id, one.id)) && cells.pairs.has(keyOf(id, other.id)),
  );
  return (
    <>
      <p>
        <strong>{t('none')}</strong>{' '}
        {cells.hidden.has(key) && (
          <>
            {t('hiddenWhy')}{' '}
            <button type="button" className="evidence-button" onClick={() => show({})}>
              {t('anyDay')}
            </button>
            {' · '}
          </>
        )}
        <Link href={page('/graph', { path: `${one.id},${other.id}` })}>{t('path')}</Link>
        {' · '}
        <Link href={page('/compare', { a: one.id, b: other.id })}>{t('compare')}</Link>
      </p>
      {isChosen ? <Connections couple={couple} common={common} /> : <p className="quiet">{t('chooseHole')}</p>}
    </>
  );
}

/** The agreements and programmes between the two sides; asked for only here. */
function Connections({
  couple: [one, other],
  common,
}: {
  readonly couple: Couple;
  /** Programmes that both recognise. */
  readonly common: readonly Programme[];
}) {
  const { t } = useTexts();
  const [view] = useView();
  const variables = {
    ...argumentsOf(view),
    modality: [...argumentsOf(view).modality],
    first: [...one.owners],
    second: [...other.owners],
    runners: [one.runner, other.runner],
  };
  const answer = useAnswer(InsteadDocument, variables);
  return (
    <Answer answer={answer}>
      {(data) => (
        <>
          <Found data={data} />
          {common.length > 0 && (
            <p>
              {t('commonPartners', { count: common.length })} {common.map(({ label }) => label).join(t('comma'))}
            </p>
          )}
          <PlaygroundLink operation={InsteadDocument} variables={variables} />
        </>
      )}
    </Answer>
  );
}

function Found({ data: { agreements, shared } }: { readonly data: InsteadQuery }) {
  const { t, i18n } = useTexts();
  // Conventions bind many countries; what the two have made themselves comes first.
  const ofTheirOwn = [...agreements.nodes].sort(
    (left, right) =>
      Number(left.agreementKind === 'CONVENTION') - Number(right.agreementKind === 'CONVENTION') ||
      (left.signedOn?.edtf ?? '').localeCompare(right.signedOn?.edtf ?? ''),
  );
  const programmes = shared.nodes.flatMap(({ node }) => ('name' in node ? [node] : []));
  return (
    <div className="matrix-instead">
      <section>
        <h3>{t('agreementsOfBoth', { count: agreements.totalCount })}</h3>
        <ul className="plain">
          {ofTheirOwn.map(({ id, name, agreementStatus, signedOn }) => (
            <li key={id}>
              <EntityLink node={{ id, name }} />
              <small>
                {signedOn
                  ? t('signedOn', { date: sayDate(signedOn.edtf, i18n.language, t) })
                  : sayStatus(agreementStatus, t)}
              </small>
            </li>
          ))}
        </ul>
      </section>
      {programmes.length > 0 && (
        <section>
          <h3>{t('programmesOfBoth', { count: programmes.length })}</h3>
          <ul className="plain">
            {programmes.map((node) => (
              <li key={node.id}>
                <EntityLink node={node} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
