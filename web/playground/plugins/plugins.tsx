import type { GraphiQLPlugin } from '@graphiql/react';
import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { QuestionGallery } from '../components/question-gallery';
import { ExplainPanel } from './explain-panel';
import { ExplainIcon, QuestionsIcon } from './plugin-icons';

export const GALLERY_PLUGIN: GraphiQLPlugin = {
  title: 'Questions',
  icon: QuestionsIcon,
  content: QuestionGallery,
};

const EXPLAIN_PLUGIN: GraphiQLPlugin = {
  title: 'Explain',
  icon: ExplainIcon,
  content: ExplainPanel,
};

const BUILDER_PLUGIN: GraphiQLPlugin = { ...explorerPlugin(), title: 'Query builder' };

/** The panels of a narrow page, which shows the questions above the editors. */
export const NARROW_PLUGINS: GraphiQLPlugin[] = [DOC_EXPLORER_PLUGIN, BUILDER_PLUGIN, EXPLAIN_PLUGIN, HISTORY_PLUGIN];

/** The panels beside the editors, in the order of their icons. */
export const WIDE_PLUGINS: GraphiQLPlugin[] = [GALLERY_PLUGIN, ...NARROW_PLUGINS];
