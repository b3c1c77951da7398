import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../graphql/use-answer';
import { DataTable, type Column } from '../../table/data-table';
import { Answer } from '../../ui/answer';
import { sayDate } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Page, PlaygroundLink } from '../../ui/page';
import { useParameter, useView } from '../../view/use-view';
import { plainId } from '../../view/view';
import { namesOf } from '../entity/properties';
import { Alone, useAlone } from './alone';
import { Choice } from './choice';
import { SourceListDocument, type ListedSourceFragment } from './sources.generated';
import { Tabs } from './tabs';

/** All sources as a table; for the one that a reader chooses, what rests on it alone. */
export function SourceList() {
  const { t } = useTranslation('sources');
  const [{ knownAsOf }] = useView();
  const [chosen] = useParameter('source');
  const source = chosen && plainId(chosen);
  const alone = useAlone(source);
  const variables = knownAsOf ? { knownAsOf } : {};
  const answer = useAnswer(SourceListDocument, variables);
  return (
    <Page title={t('title.all')} tools={<PlaygroundLink operation={SourceListDocument} variables={variables} />}>
      <Tabs shown="all" />
      {source !== null && <Alone key={source} source={source} asked={alone} />}
      <Answer answer={answer}>{({ sources }) => <SourceTable sources={sources.nodes} />}</Answer>
    </Page>
  );
}

function SourceTable({ sources }: { readonly sources: readonly ListedSourceFragment[] }) {
  const { t, i18n } = useTranslation('sources');
  const [kind] = useParameter('kind');
  const [access] = useParameter('access');
  const [chosen, choose] = useParameter('source');
  const rows = sources.filter(
    (source) => (kind ?? source.sourceKind) === source.sourceKind && (access ?? source.access) === source.access,
  );
  const columns = useMemo((): readonly Column<ListedSourceFragment>[] => {
    const value = (enumeration: string, name: string): string => t(`value.${enumeration}.${name}`, { ns: 'domain' });
    const number = new Intl.NumberFormat(i18n.language);
    return [
      {
        ...{ id: 'name', heading: t('column.name'), value: ({ name }) => name },
        cell: (source) => <EntityLink node={source} />,
      },
      {
        ...{ id: 'statements', heading: t('column.statements'), value: ({ statements }) => statements.totalCount },
        cell: ({ id, name, statements }) => (
          <span className="source-statements whole">
            <span className="number">{number.format(statements.totalCount)}</span>
            {statements.totalCount > 0 && (
              <button
                type="button"
                className="evidence-button"
                aria-label={`${t('alone')}: ${name}`}
                aria-pressed={plainId(id) === chosen}
                onClick={() => choose(plainId(id))}
              >
                {t('aloneShort')}
              </button>
            )}
          </span>
        ),
      },
      {
        ...{ id: 'kind', heading: t('column.kind'), value: ({ sourceKind }) => value('SourceKind', sourceKind) },
        cell: ({ sourceKind }) => <span className="whole">{value('SourceKind', sourceKind)}</span>,
      },
      {
        ...{ id: 'access', heading: t('column.access'), value: ({ access }) => value('SourceAccess', access) },
        cell: ({ access }) => <span className="whole">{value('SourceAccess', access)}</span>,
      },
      {
        ...{ id: 'languages', heading: t('column.languages') },
        value: ({ languages }) => (languages.length > 0 ? namesOf(languages, i18n.language) : ''),
        cell: ({ languages }) => <Languages tags={languages} />,
      },
      {
        ...{ id: 'published', heading: t('column.published'), value: ({ published }) => published?.edtf ?? '' },
        cell: ({ published }) =>
          published && <span className="whole">{sayDate(published.edtf, i18n.language, t)}</span>,
      },
    ];
  }, [t, i18n.language, chosen]);
  return (
    <>
      <div className="choices">
        <Choice parameter="kind" enumeration="SourceKind" values={sources.map(({ sourceKind }) => sourceKind)} />
        <Choice parameter="access" enumeration="SourceAccess" values={sources.map(({ access }) => access)} />
      </div>
      <div className="sources-list">
        <DataTable caption={t('title.all')} fileName="sources" columns={columns} rows={rows} />
      </div>
    </>
  );
}

/** So many languages stand in a line; a data set of fifty says how many more. */
const SHOWN_LANGUAGES = 2;

/** Without scripts, which the title tells: "Chinese", not "Traditional Chinese". */
function Languages({ tags }: { readonly tags: readonly string[] }) {
  const { i18n } = useTranslation();
  if (tags.length === 0) return null;
  const languages = [...new Set(tags.map((tag) => new Intl.Locale(tag).language))];
  // One more is as short as its number.
  const shown = languages.length > SHOWN_LANGUAGES + 1 ? languages.slice(0, SHOWN_LANGUAGES) : languages;
  const left = languages.length - shown.length;
  return (
    <span className="source-languages" title={namesOf(tags, i18n.language)}>
      {namesOf(shown, i18n.language)}
      {left > 0 && `\u00a0+${left}`}
    </span>
  );
}
