import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Disagreement, isOpen } from '../../evidence/disagreement';
import type { DisagreementFragment } from '../../evidence/evidence.generated';
import { EvidenceButton } from '../../evidence/evidence-button';
import { useAnswer } from '../../graphql/use-answer';
import { DataTable, type Column } from '../../table/data-table';
import { Answer, Empty } from '../../ui/answer';
import { EntityLink } from '../../ui/entity-link';
import { Page, PlaygroundLink } from '../../ui/page';
import { Said, Untranslated } from '../../ui/said';
import { useParameter } from '../../view/use-view';
import { plainId } from '../../view/view';
import { Choice } from './choice';
import { ContradictionsDocument } from './sources.generated';
import { Tabs } from './tabs';

const NOTHING = {};

/** Every question on which sources disagree, the open ones first, with all readings and what became of them. */
export function Contradictions() {
  const { t } = useTranslation('sources');
  const [show, setShow] = useParameter('show');
  const answer = useAnswer(ContradictionsDocument, NOTHING);
  const isTable = show === 'table';
  const tools = (
    <>
      <button type="button" onClick={() => setShow(isTable ? null : 'table')}>
        {isTable ? t('readings') : t('actions.table', { ns: 'common' })}
      </button>
      <PlaygroundLink operation={ContradictionsDocument} variables={NOTHING} />
    </>
  );
  return (
    <Page title={t('title.contradictions')} tools={tools}>
      <Tabs shown="contradictions" />
      <Answer answer={answer}>
        {({ contradictions }) => <Filtered all={contradictions.nodes} isTable={isTable} />}
      </Answer>
    </Page>
  );
}

interface Questions {
  readonly questions: readonly DisagreementFragment[];
}

function Filtered({ all, isTable }: { readonly all: readonly DisagreementFragment[]; readonly isTable: boolean }) {
  const { t } = useTranslation('sources');
  const [kind] = useParameter('kind');
  const [source, setSource] = useParameter('source');
  const ofSource = all.filter((one) => source === null || weighs(one, source));
  const questions = ofSource.filter(({ contradictionKind }) => (kind ?? contradictionKind) === contradictionKind);
  const Shown = isTable ? QuestionTable : QuestionList;
  return (
    <>
      <div className="choices">
        <Choice
          parameter="kind"
          enumeration="ContradictionKind"
          values={ofSource.map(({ contradictionKind }) => contradictionKind)}
        />
        {source !== null && (
          <p>
            {t('onlyOf')} <EntityLink node={{ id: source, name: nameOfSource(all, source) }} />{' '}
            <button type="button" onClick={() => setSource(null)}>
              {t('ofAll')}
            </button>
          </p>
        )}
      </div>
      <Untranslated texts={questions.map(({ question }) => question)} />
      {questions.length === 0 ? <Empty>{t('noContradiction')}</Empty> : <Shown questions={questions} />}
    </>
  );
}

function QuestionList({ questions }: Questions) {
  const { t } = useTranslation('sources');
  const open = questions.filter(isOpen);
  const settled = questions.filter((one) => !isOpen(one));
  return [
    { name: 'open', ones: open },
    { name: 'settled', ones: settled },
  ].map(
    ({ name, ones }) =>
      ones.length > 0 && (
        <section key={name} className="questions">
          <h2>
            {t(name)} <small>{ones.length}</small>
          </h2>
          {ones.map((one) => (
            <Disagreement key={one.id} contradiction={one} />
          ))}
        </section>
      ),
  );
}

function QuestionTable({ questions }: Questions) {
  const { t } = useTranslation('sources');
  const columns = useMemo((): readonly Column<DisagreementFragment>[] => {
    const value = (enumeration: string, name: string): string => t(`value.${enumeration}.${name}`, { ns: 'domain' });
    const readings = ({ competing }: DisagreementFragment) =>
      competing.edges.map(({ node, relationship }) => ({
        id: node.id,
        verdict: value('Verdict', relationship.verdict),
        text: `${node.statement} (${node.source.name})`,
      }));
    return [
      {
        ...{ id: 'question', heading: t('column.question'), value: ({ question }) => question },
        cell: ({ id, question }) => <EntityLink node={{ id, name: question }} />,
      },
      {
        ...{ id: 'kind', heading: t('column.kind') },
        value: ({ contradictionKind }) => value('ContradictionKind', contradictionKind),
      },
      { id: 'state', heading: t('column.state'), value: (one) => t(isOpen(one) ? 'open' : 'settled') },
      {
        ...{ id: 'readings', heading: t('readings') },
        value: (one) =>
          readings(one)
            .map(({ verdict, text }) => `${verdict}: ${text}`)
            .join('; '),
        cell: (one) =>
          readings(one).map(({ id, verdict, text }) => (
            <p key={id} className="reading">
              <span className="mark">{verdict}</span> <Said>{text}</Said> <EvidenceButton id={id} about={text} />
            </p>
          )),
      },
      { id: 'why', heading: t('column.why'), value: whyOf, cell: (one) => <Said>{whyOf(one)}</Said> },
    ];
  }, [t]);
  const rows = [...questions].sort((left, right) => Number(isOpen(right)) - Number(isOpen(left)));
  return <DataTable caption={t('title.contradictions')} fileName="contradictions" columns={columns} rows={rows} />;
}

const whyOf = ({ resolution, note }: DisagreementFragment): string => resolution ?? note ?? '';

/** Whether a contradiction weighs a sentence of a source. */
function weighs({ competing }: DisagreementFragment, source: string): boolean {
  return competing.edges.some(({ node }) => plainId(node.source.id) === source);
}

function nameOfSource(all: readonly DisagreementFragment[], source: string): string {
  const edges = all.flatMap(({ competing }) => competing.edges);
  return edges.find(({ node }) => plainId(node.source.id) === source)?.node.source.name ?? source;
}
