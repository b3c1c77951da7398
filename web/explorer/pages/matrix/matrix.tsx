import { useMemo } from 'react';
import { useAnswer } from '../../graphql/use-answer';
import { Answer, Empty } from '../../ui/answer';
import { Page, PlaygroundLink } from '../../ui/page';
import { DayBar } from '../../view/day-bar';
import { useParameter, useView } from '../../view/use-view';
import { argumentsOf } from '../../view/view';
import { arrange } from './arrangement';
import { cellNames } from './cell-names';
import { useChoice } from './choice';
import { Filters } from './filters';
import { MatrixDocument, type MatrixQuery } from './matrix.generated';
import { hiddenPairs, pairsOf } from './pairs';
import { PairsTable } from './pairs-table';
import { Partners } from './partners';
import { Picture } from './picture';
import { programmesOf, type Programme } from './programmes';
import { Totals } from './totals';
import { useTexts } from './use-texts';
import './matrix.css';

/** Which programmes recognise each other's operators, and which do not: a matrix, or a table of the pairs. */
export default function MatrixPage() {
  const { t } = useTexts();
  const [view] = useView();
  const [show, setShow] = useParameter('show');
  const limited = view.asOf !== undefined || view.knownAsOf !== undefined;
  const { modality, ...rest } = argumentsOf(view);
  const variables = { ...rest, modality: [...modality], limited };
  const answer = useAnswer(MatrixDocument, variables);
  const isTable = show === 'table';
  const tools = (
    <>
      <button type="button" className="matrix-switch" onClick={() => setShow(isTable ? null : 'table')}>
        {t(isTable ? 'actions.picture' : 'actions.table')}
      </button>
      <PlaygroundLink operation={MatrixDocument} variables={variables} />
    </>
  );
  return (
    <Page title={t('title')} tools={tools}>
      <DayBar />
      <Answer answer={answer}>{(data) => <Matrix data={data} isTable={isTable} isLimited={limited} />}</Answer>
    </Page>
  );
}

function Matrix({
  data,
  isTable,
  isLimited,
}: {
  readonly data: MatrixQuery;
  readonly isTable: boolean;
  readonly isLimited: boolean;
}) {
  const { t, i18n } = useTexts();
  const [{ asOf, certainty }] = useView();
  const [choice, change] = useChoice();
  const programmes = useMemo(() => programmesOf(data), [data]);
  const pairs = useMemo(() => pairsOf(data), [data]);
  const hidden = useMemo(() => hiddenPairs(data, pairs), [data, pairs]);
  const { sort, region, status, partnerOf, text } = choice;
  const arrangement = useMemo(
    () => arrange(programmes, pairs, hidden, { sort, region, partnerOf, text, status: undefined }, i18n.language),
    [programmes, pairs, hidden, sort, region, partnerOf, text, i18n.language],
  );
  const { columns, rows } = arrangement;
  const names = useMemo(() => cellNames(i18n.language, t), [i18n.language, t]);
  const cells = useMemo(
    () => ({ columns, pairs, hidden, names, status, firsts: sort === 'region' ? firstsOf(columns) : NONE }),
    [columns, pairs, hidden, names, status, sort],
  );
  const pinned = rows.find(({ id }) => id === partnerOf);
  const left = data.recognitions.totalCount - data.recognitions.nodes.length;
  return (
    <div className="matrix">
      <Filters programmes={programmes} choice={choice} onChange={change} />
      <Totals
        {...{ arrangement, choice, isLimited }}
        coverage={data.dataset.coverage}
        hasDay={asOf !== undefined}
        onStatus={(value) => change('status', value)}
      />
      {left > 0 && <p className="quiet matrix-hint">{t('notAll', { count: left })}</p>}
      {asOf && certainty !== 'POSSIBLE' && <p className="quiet matrix-hint">{t('onlyDated')}</p>}
      {rows.length === 0 ? (
        <Empty>{t('noRows')}</Empty>
      ) : isTable ? (
        <PairsTable arrangement={arrangement} choice={choice} />
      ) : (
        <>
          <Picture
            {...{ arrangement, cells, choice }}
            onPin={({ id }) => change('with', id === partnerOf ? null : id)}
          />
          {pinned && <Partners of={pinned} cells={cells} />}
        </>
      )}
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** The programmes with which another region begins than that of the one before. */
function firstsOf(columns: readonly Programme[]): ReadonlySet<string> {
  return new Set(
    columns.filter(({ region }, index) => index > 0 && region !== columns[index - 1]?.region).map(({ id }) => id),
  );
}
