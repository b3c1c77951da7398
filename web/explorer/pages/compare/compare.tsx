import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAnswer } from '../../graphql/use-answer';
import { Answer, Empty } from '../../ui/answer';
import { Page, PlaygroundLink } from '../../ui/page';
import { DayBar } from '../../view/day-bar';
import { useAddresses, useParameter, useView } from '../../view/use-view';
import { idInView, plainId } from '../../view/view';
import { CompareDocument, type ComparedFragment, type CompareQuery } from './compare.generated';
import { CompareTable } from './compare-table';
import { Pickers } from './pickers';
import { SideBySide } from './side-by-side';
import './compare.css';

/** Most facts of one side; the page says how many are left. */
const MOST_FACTS = 400;

/** Two entities side by side: what they have in common, and what only one of them has. */
export default function ComparePage() {
  const { t } = useTranslation('compare');
  const [view] = useView();
  const [a] = useParameter('a');
  const [b] = useParameter('b');
  const ids = [a, b].filter((id) => id !== null).map(plainId);
  const variables = { ids: ids.map((id) => idInView(id, view)), first: MOST_FACTS };
  const answer = useAnswer(CompareDocument, variables, { pause: ids.length === 0 });
  if (ids.length === 0) {
    return (
      <Page title={t('title')}>
        <p className="quiet">{t('lead')}</p>
        <Pickers here={undefined} there={undefined} />
        <Examples />
      </Page>
    );
  }
  return (
    <Answer answer={answer}>
      {(data) => {
        const [here, there] = sides(data, a, b);
        const tools = (
          <>
            <ShowSwitch />
            <PlaygroundLink operation={CompareDocument} variables={variables} />
          </>
        );
        const title = here && there ? t('titleOf', { here: here.name, there: there.name }) : t('title');
        return (
          <Page title={title} tools={tools}>
            <DayBar />
            <Pickers here={here} there={there} />
            <Missing ids={[a, b]} found={[here, there]} />
            {here && there && <Compared here={here} there={there} />}
          </Page>
        );
      }}
    </Answer>
  );
}

function Compared({ here, there }: { readonly here: ComparedFragment; readonly there: ComparedFragment }) {
  const { t } = useTranslation('compare');
  const [show] = useParameter('show');
  if (plainId(here.id) === plainId(there.id)) return <Empty>{t('same')}</Empty>;
  const View = show === 'table' ? CompareTable : SideBySide;
  return (
    <>
      <View here={here} there={there} />
      {[here, there].map(({ id, name, relationships: { nodes, totalCount } }) => {
        const left = totalCount - nodes.length;
        return (
          left > 0 && (
            <p key={id} className="quiet">
              {t('left', { name, count: left })}
            </p>
          )
        );
      })}
    </>
  );
}

/** The entities that the answer has for the two ids, which may be in its place alone. */
function sides({ nodes }: CompareQuery, a: string | null, b: string | null) {
  const entities = nodes.map((node) => (node && 'relationships' in node ? node : undefined));
  return a === null ? [undefined, entities[0]] : b === null ? [entities[0], undefined] : [entities[0], entities[1]];
}

function Missing({
  ids,
  found,
}: {
  readonly ids: readonly (string | null)[];
  readonly found: readonly (ComparedFragment | undefined)[];
}) {
  const { t } = useTranslation();
  return ids.map(
    (id, place) =>
      id !== null &&
      !found[place] && (
        <Empty key={place}>
          {t('missing.entity', { id: plainId(id) })}. {t('missing.entityWhy')}
        </Empty>
      ),
  );
}

/** Between the two columns and the equal table. */
function ShowSwitch() {
  const { t } = useTranslation('compare');
  const [show, setShow] = useParameter('show');
  const isTable = show === 'table';
  return (
    <button type="button" onClick={() => setShow(isTable ? null : 'table')}>
      {isTable ? t('sideBySide') : t('actions.table', { ns: 'common' })}
    </button>
  );
}

const EXAMPLES = [
  { name: 'countries', a: 'country:CN', b: 'country:US' },
  { name: 'administrations', a: 'administration:cn-gacc', b: 'administration:us-cbp' },
  { name: 'programmes', a: 'programme:cn-aeo', b: 'programme:us-ctpat' },
  { name: 'ports', a: 'port:kalzhat', b: 'port:dulata' },
] as const;

function Examples() {
  const { t } = useTranslation('compare');
  const { page } = useAddresses();
  return (
    <section>
      <h2>{t('examples')}</h2>
      <ul className="plain">
        {EXAMPLES.map(({ name, a, b }) => (
          <li key={name}>
            <Link href={page('/compare', { a, b })}>{t(`example.${name}`)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
