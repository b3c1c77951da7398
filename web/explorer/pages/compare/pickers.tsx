import { useTranslation } from 'react-i18next';
import { EntitySearch } from '../../search/entity-search';
import { EntityLink } from '../../ui/entity-link';
import { Said } from '../../ui/said';
import { useParameter } from '../../view/use-view';
import type { ComparedFragment } from './compare.generated';

/** The two that are compared, each with a box that puts another in its place. */
export function Pickers({
  here,
  there,
}: {
  readonly here: ComparedFragment | undefined;
  readonly there: ComparedFragment | undefined;
}) {
  const { t } = useTranslation('compare');
  const [a, setA] = useParameter('a');
  const [b, setB] = useParameter('b');
  const swap = (): void => {
    // One step in the history of the browser, not two.
    setA(b);
    setB(a, true);
  };
  return (
    <div className="compare-pickers">
      <Picker entity={here} label={t(here ? 'otherFirst' : 'first')} onPick={setA} />
      <Picker entity={there} label={t(there ? 'otherSecond' : 'second')} onPick={setB} />
      {here && there && (
        <button type="button" className="compare-swap" onClick={swap} aria-label={t('swap')} title={t('swap')}>
          ⇄
        </button>
      )}
    </div>
  );
}

function Picker({
  entity,
  label,
  onPick,
}: {
  readonly entity: ComparedFragment | undefined;
  readonly label: string;
  readonly onPick: (id: string) => void;
}) {
  const { t } = useTranslation('domain');
  return (
    <section className="compare-picker">
      {entity ? (
        <h2>
          <small>{t(`type.${entity.__typename}.one`)}</small>
          <EntityLink node={entity} />
        </h2>
      ) : (
        <h2>{label}</h2>
      )}
      {entity?.description && (
        <p className="quiet">
          <Said>{entity.description}</Said>
        </p>
      )}
      <EntitySearch label={label} {...(entity && { placeholder: label })} onPick={({ id }) => onPick(id)} />
    </section>
  );
}
