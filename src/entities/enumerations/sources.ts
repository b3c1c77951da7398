import { enumeration, type ValueOf } from '../../model/property-type';

export const SourceKind = enumeration('SourceKind', 'What sort of document a source is.', {
  ANNOUNCEMENT: 'An official notice, usually numbered, by which a body makes a decision known.',
  LEGAL_TEXT: 'The text of a law, treaty, decision or arrangement.',
  REPORT: 'A report of a government, an organization or a researcher.',
  PRESS_RELEASE: 'A text that a body published about itself for the press.',
  NEWS_ARTICLE: 'An article of a newspaper, agency or news site.',
  WEB_PAGE: 'Any other page of a site.',
  REFERENCE_WORK: 'An encyclopaedia, handbook or list kept up for reference.',
  DATASET: 'Records in the form of a table or database.',
  EDITORIAL: 'General knowledge of the editors of this graph, or their own reasoning.',
});
export type SourceKind = ValueOf<typeof SourceKind>;

export const SourceAccess = enumeration('SourceAccess', 'Whether and how the editors read a source.', {
  READ: 'Read where its publisher put it.',
  MIRROR: 'A copy on a foreign site was read.',
  NOT_READ: 'Known only because another source mentions or reproduces it.',
});
export type SourceAccess = ValueOf<typeof SourceAccess>;

export const Extent = enumeration('Extent', 'How much of another text a source carries.', {
  FULL: 'The whole text.',
  EXCERPT: 'Parts of the text.',
});
export type Extent = ValueOf<typeof Extent>;

export const PublicationRole = enumeration('PublicationRole', 'The part somebody had in making a source public.', {
  PUBLISHER: 'Put it before the public, in print or on a site.',
  ISSUER: 'Issued it as an official document.',
  AUTHOR: 'Wrote it.',
  EDITOR: 'Edited it.',
  RESPONSIBLE_EDITOR: 'Is named as the editor who answers for it.',
});
export type PublicationRole = ValueOf<typeof PublicationRole>;
