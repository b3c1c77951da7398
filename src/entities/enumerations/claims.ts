import { enumeration, type ValueOf } from '../../model/property-type';

export const Modality = enumeration(
  'Modality',
  'In what sense something is said: as a fact, a plan, a wish or an opinion.',
  {
    FACT: 'Stated as so.',
    PLAN: 'Announced as to come.',
    GOAL: 'Aimed at.',
    PROPOSAL: 'Put to another party, or given as advice.',
    ASSESSMENT: 'An opinion of the author or of a speaker.',
    INFERRED: 'Follows from claims, but no source says it in so many words.',
  },
);
export type Modality = ValueOf<typeof Modality>;

export const Rank = enumeration('Rank', 'Which of several competing records is to be shown.', {
  PREFERRED: 'Shown first where only one can be shown.',
  NORMAL: 'Shown with the others. This is the usual rank.',
  DEPRECATED: 'Known to be wrong or overtaken. Kept, but left out of answers unless asked for.',
});
export type Rank = ValueOf<typeof Rank>;

export const Confidence = enumeration(
  'Confidence',
  'How sure the editors are that the source was understood and is right.',
  {
    HIGH: 'Plain in the source, or said by two independent sources.',
    MEDIUM: 'One second-hand source, or one of two possible readings.',
    LOW: 'Needs checking. General knowledge of the editors is always LOW.',
  },
);
export type Confidence = ValueOf<typeof Confidence>;

export const AboutRole = enumeration(
  'AboutRole',
  'What a claim or source that speaks of an entity has to do with it.',
  {
    SUPPORTS: 'A fact about the entity rests on it.',
    MENTIONS: 'It speaks of the entity, and no fact about the entity rests on it.',
  },
);
export type AboutRole = ValueOf<typeof AboutRole>;

export const ClaimScope = enumeration(
  'ClaimScope',
  'What a claim speaks of: customs matters, or the document that says it.',
  {
    SUBJECT: 'Customs cooperation itself.',
    DOCUMENT: 'The source: its date, its publisher, its place on a site.',
    PAGE_FURNITURE:
      'Advertising, legal notes and telephone numbers of the page. Kept, never searched and never a fact.',
  },
);
export type ClaimScope = ValueOf<typeof ClaimScope>;

export const ContradictionKind = enumeration('ContradictionKind', 'Why claims do not go together at first sight.', {
  SOURCES_DISAGREE: 'Two sources give different values for one thing.',
  TRANSLATION: 'One text in two languages has two meanings.',
  AMBIGUITY: 'The words allow more than one reading, or leave a date or a person out.',
  CHANGE: 'Both are right, at different times.',
  NOT_COMPARABLE: 'Figures that look alike but do not measure the same thing.',
  POSITIONS: 'Two parties want different things; each wish is recorded correctly.',
});
export type ContradictionKind = ValueOf<typeof ContradictionKind>;

export const Verdict = enumeration('Verdict', 'What became of one claim when the competing claims were weighed.', {
  PREFERRED: 'The claim that the graph follows.',
  SIDE_BY_SIDE: 'Stands next to the others; none excludes it.',
  SUPPORTING: 'Speaks for the preferred claim without deciding the matter alone.',
  OPEN: 'Not decided yet. A contradiction with such a verdict is open.',
  REJECTED: 'Found to be wrong, mistranslated or overtaken.',
});
export type Verdict = ValueOf<typeof Verdict>;
