// Writes seed/tables/countries.tsv and country-aliases.tsv from an unpacked copy of Unicode CLDR's JSON data:
//   npm pack cldr-core@48.2.0 cldr-localenames-full@48.2.0, unpack both into a folder, then
//   node scripts/country-names.mjs FOLDER
// The result is reviewed data and stands in the repository: nothing here runs when the data set is loaded.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/country-names.mjs FOLDER (with cldr-core and cldr-localenames-full in it)');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'seed/tables/countries.tsv');
const aliases = join(root, 'seed/tables/country-aliases.tsv');
const json = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** In every row; the country's own languages come on top. */
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'ru', 'kk', 'fr', 'es', 'ar'];
/** Columns for languages that are official in all of the country and are not among the above. */
const OWN = 10;
/** Names that CLDR gives only with a remark stand under its shorter form. */
const SHORT = new Set(['HK', 'MO', 'MM', 'PS']);

const codes = json('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;
const territories = json('cldr-core/supplemental/territoryInfo.json').supplemental.territoryInfo;
const locales = new Map();

function namesIn(language) {
  const locale = language === 'zh-Hans' ? 'zh' : language;
  if (!locales.has(locale)) {
    const path = `cldr-localenames-full/main/${locale}/territories.json`;
    const names = existsSync(join(folder, path)) && json(path).main[locale].localeDisplayNames.territories;
    locales.set(locale, names || {});
  }
  return locales.get(locale);
}

function name(language, code) {
  const names = namesIn(language);
  return (SHORT.has(code) && names[`${code}-alt-short`]) || names[code];
}

/** Languages that are official nationwide, those of most people first. */
function officialLanguages(code) {
  const population = territories[code]?.languagePopulation ?? {};
  return Object.entries(population)
    .filter(([, { _officialStatus: status }]) => status === 'official' || status === 'de_facto_official')
    .sort(([, a], [, b]) => Number(b._populationPercent) - Number(a._populationPercent))
    .map(([language]) => language.replaceAll('_', '-'));
}

/** The codes and kinds stand in the table already; only names are written anew. */
const [head, ...rows] = readFileSync(target, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const kept = ['iso2', 'iso3', 'isoNumeric', 'kind'];
const columns = [...kept, ...LANGUAGES];
for (let i = 1; i <= OWN; i++) columns.push(`own${i}_language`, `own${i}`);

const others = [];
const written = rows.map((cells) => {
  const row = Object.fromEntries(kept.map((column) => [column, cells[head.indexOf(column)] ?? '']));
  const code = row.iso2;
  for (const language of LANGUAGES) {
    row[language] = name(language, code) ?? '';
    for (const form of ['short', 'variant']) {
      const other = namesIn(language)[`${code}-alt-${form}`];
      if (other && other !== row[language]) others.push([code, row.en, language, form, other].join('\t'));
    }
  }
  const own = officialLanguages(code).filter((language) => {
    const local = name(language, code);
    // A name that is only the code says that CLDR has none; Chinese stands in two scripts above.
    return local && local !== code && !LANGUAGES.includes(language) && !language.startsWith('zh');
  });
  own.slice(0, OWN).forEach((language, i) => {
    row[`own${i + 1}_language`] = language;
    row[`own${i + 1}`] = name(language, code);
  });
  const { _alpha3: alpha3, _numeric: numeric } = codes[code] ?? {};
  if (row.iso3 && row.iso3 !== alpha3) console.error(`${code}: ${row.iso3} here, ${alpha3} in CLDR`);
  if (row.isoNumeric && row.isoNumeric !== numeric)
    console.error(`${code}: ${row.isoNumeric} here, ${numeric} in CLDR`);
  return columns.map((column) => row[column] ?? '').join('\t');
});
writeFileSync(target, [columns.join('\t'), ...written, ''].join('\n'));
writeFileSync(aliases, ['iso2\tcountry\tlanguage\tform\tname', ...others, ''].join('\n'));
console.log(`${written.length} countries written`);
