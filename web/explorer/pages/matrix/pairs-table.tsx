import { useMemo } from 'react';
import { EvidenceButton } from '../../evidence/evidence-button';
import { DataTable, type Column } from '../../table/data-table';
import { sayDate } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import { plainId } from '../../view/view';
import type { Arrangement } from './arrangement';
import type { Choice } from './choice';
import type { Recognition } from './pairs';
import { ProgrammeName } from './programme-name';
import type { Programme } from './programmes';
import { useTexts } from './use-texts';
import { sayStatus } from './words';

interface Row {
  readonly one: Programme;
  readonly other: Programme;
  readonly recognition: Recognition;
}

/** The equal of the matrix: each recognition of the pairs shown is a row. */
export function PairsTable({ arrangement, choice }: { readonly arrangement: Arrangement; readonly choice: Choice }) {
  const { t, i18n } = useTexts();
  const rows = useMemo(() => rowsOf(arrangement, choice), [arrangement, choice]);
  const columns = useMemo<readonly Column<Row>[]>(() => {
    const say = (edtf: string | undefined) => (
      <span className="matrix-day">{edtf ? sayDate(edtf, i18n.language, t) : t('noDay')}</span>
    );
    return [
      {
        id: 'one',
        heading: t('column.one'),
        value: ({ one }) => one.name,
        cell: ({ one }) => <ProgrammeName programme={one} />,
      },
      {
        id: 'other',
        heading: t('column.other'),
        value: ({ other }) => other.name,
        cell: ({ other }) => <ProgrammeName programme={other} />,
      },
      { id: 'status', heading: t('column.status'), value: ({ recognition }) => sayStatus(recognition.status, t) },
      {
        id: 'from',
        heading: t('column.from'),
        value: ({ recognition }) => recognition.validFrom?.edtf ?? '',
        cell: ({ recognition }) => say(recognition.validFrom?.edtf),
      },
      {
        id: 'signed',
        heading: t('column.signed'),
        value: ({ recognition }) => recognition.signedOn?.edtf ?? '',
        cell: ({ recognition }) => say(recognition.signedOn?.edtf),
      },
      {
        id: 'scope',
        heading: t('column.scope'),
        value: ({ recognition: { scope } }) =>
          scope.length === 0
            ? t('allTransport')
            : scope.map((mode) => t(`value.TransportMode.${mode}`, { ns: 'domain' })).join(t('comma')),
      },
      {
        id: 'agreement',
        heading: t('column.agreement'),
        value: ({ recognition }) => recognition.agreement.name,
        cell: ({ recognition }) => (
          <span className="matrix-arrangement">
            <EntityLink node={recognition.agreement} />
          </span>
        ),
      },
      {
        id: 'standing',
        heading: t('column.standing'),
        value: ({ recognition: { standing, modality, disputed } }) =>
          [
            t(`modality.${modality}`, { ns: 'domain' }),
            ...(standing ? [t(`standing.${standing}`, { ns: 'domain' })] : []),
            ...(disputed ? [t('disputed', { ns: 'domain' })] : []),
          ].join(t('comma')),
        cell: ({ recognition }) => <Marks {...recognition} />,
      },
      {
        id: 'evidence',
        heading: t('column.evidence'),
        value: ({ recognition }) => plainId(recognition.id),
        cell: ({ one, other, recognition }) => (
          <EvidenceButton id={recognition.id} about={`${one.label} – ${other.label}`} />
        ),
      },
    ];
  }, [t, i18n.language]);
  return <DataTable caption={t('tableCaption')} fileName="mutual-recognition" columns={columns} rows={rows} />;
}

/** Rows in the order of the matrix; the programme of the row first. */
function rowsOf({ rows, columns, pairs }: Arrangement, { status }: Choice): readonly Row[] {
  const place = new Map(columns.map((one, index) => [one.id, index]));
  const inRows = new Set(rows.map(({ id }) => id));
  return pairs
    .flatMap(({ ends, recognitions }) => {
      const [one, other] = [...ends].sort(
        (left, right) =>
          Number(inRows.has(right)) - Number(inRows.has(left)) || (place.get(left) ?? 0) - (place.get(right) ?? 0),
      ) as [string, string];
      return recognitions
        .filter((recognition) => !status || recognition.status === status)
        .map((recognition) => ({ one: place.get(one) ?? -1, other: place.get(other) ?? -1, recognition }));
    })
    .sort((left, right) => left.one - right.one || left.other - right.other)
    .flatMap(({ one, other, recognition }) => {
      const [first, second] = [columns[one], columns[other]];
      return first && second ? [{ one: first, other: second, recognition }] : [];
    });
}
