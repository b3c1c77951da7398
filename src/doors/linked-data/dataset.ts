import type { DatasetDescription } from '../../model/graph-data';
import type { Asking } from '../asking';

const DATASET = `query Dataset {
  dataset {
    version licence asOf digest
    attributions { name licence for address }
    titleEn: title(lang: "en") titleZh: title(lang: "zh-Hans")
    descriptionEn: description(lang: "en") descriptionZh: description(lang: "zh-Hans")
  }
}`;

interface Answer {
  readonly dataset: Pick<DatasetDescription, 'version' | 'licence' | 'asOf' | 'digest' | 'attributions'> &
    Readonly<Record<'titleEn' | 'titleZh' | 'descriptionEn' | 'descriptionZh', string>>;
}

/** What the data set says of itself, in English and Chinese. Throws RefusedOperation. */
export async function describedDataset(asking: Asking) {
  const { titleEn, titleZh, descriptionEn, descriptionZh, ...others } = (await asking.ask<Answer>(DATASET)).dataset;
  return { ...others, title: texts(titleEn, titleZh), description: texts(descriptionEn, descriptionZh) };
}

/** A text that there is in one language alone is given for the other too, and is told once. */
const texts = (en: string, zh: string) => [
  { language: 'en', value: en },
  ...(zh === en ? [] : [{ language: 'zh-Hans', value: zh }]),
];
