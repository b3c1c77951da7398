import { EvidenceButton } from '../../evidence/evidence-button';
import { Marks } from '../../ui/marks';
import { useParameter } from '../../view/use-view';
import { keyOf, type Recognition } from './pairs';
import { ProgrammeName } from './programme-name';
import type { Programme } from './programmes';
import type { Cells } from './row';
import { Sign } from './sign';
import { useTexts } from './use-texts';
import { sayStatus, sayTerms } from './words';

/** Who recognises one programme's operators, in the order of the days of effect, and who does not. */
export function Partners({ of, cells }: { readonly of: Programme; readonly cells: Cells }) {
  const { t, i18n } = useTexts();
  const [, choose] = useParameter('pair');
  const others = cells.columns.filter(({ id }) => id !== of.id);
  const facts = others
    .flatMap((other) =>
      (cells.pairs.get(keyOf(of.id, other.id))?.recognitions ?? []).map((recognition) => ({ other, recognition })),
    )
    .filter(({ recognition }) => !cells.status || recognition.status === cells.status)
    .sort((left, right) => dayOf(left.recognition).localeCompare(dayOf(right.recognition)));
  const holes = others.filter(({ id }) => !cells.pairs.has(keyOf(of.id, id)));
  const { compare } = new Intl.Collator(i18n.language);
  return (
    <>
      <section className="facts matrix-partners">
        <h2>
          {t('recognise', { name: of.label })} <small>{facts.length}</small>
        </h2>
        <ul>
          {facts.map(({ other, recognition }) => (
            <li key={recognition.id} data-modality={recognition.modality} data-standing={recognition.standing}>
              <span>
                <Sign {...recognition} />
                <ProgrammeName programme={other} />
              </span>
              <span className="fact-when">
                {sayStatus(recognition.status, t)}
                {t('comma')}
                {sayTerms(recognition, i18n.language, t)}
              </span>
              <Marks {...recognition} />
              <EvidenceButton id={recognition.id} about={`${of.label} – ${other.label}`} />
            </li>
          ))}
        </ul>
      </section>
      {holes.length > 0 && (
        <section className="matrix-without">
          <h2>
            {t('without', { name: of.label })} <small>{holes.length}</small>
          </h2>
          <p>
            {[...holes]
              .sort((left, right) => compare(left.label, right.label))
              .map(({ id, label }) => (
                <button
                  key={id}
                  type="button"
                  className="evidence-button"
                  onClick={() => choose(keyOf(of.id, id), true)}
                >
                  {label}
                </button>
              ))}
          </p>
        </section>
      )}
    </>
  );
}

/** By which they are sorted; what no source dates comes last. */
const dayOf = ({ firstDay, signedOn }: Recognition): string => firstDay ?? `9999 ${signedOn?.edtf ?? '~'}`;
