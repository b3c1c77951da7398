import { readFileSync } from 'node:fs';
import { byKeyboard, byPointer } from './hands';
import { describeInChromium } from './in-chromium';
import { beginning, escaped, Reader } from './reader';
import { wordsOf } from './words';

/** What a reader comes for, each from the front page, in each language, in one of them without a pointer. */
describeInChromium('the ten tasks of a reader', ({ open }) => {
  describe.each([
    { language: 'en', by: 'keyboard', hands: byKeyboard, browser: 'ru' },
    { language: 'zh', by: 'pointer', hands: byPointer, browser: 'en' },
    { language: 'ru', by: 'pointer', hands: byPointer, browser: 'en' },
  ] as const)('in $language, by the $by', ({ language, hands, browser }) => {
    let reader: Reader;
    let offences: () => Promise<string[]>;

    beforeAll(async () => {
      const opened = await open('/', { locale: browser, reducedMotion: 'reduce' });
      const { page } = opened;
      reader = new Reader(page, language, await wordsOf(language), hands(page));
      offences = () => opened.offences();
      const label = (await wordsOf(browser))('settings.language');
      await reader.hands.choose(page.getByRole('combobox', { name: label }), language);
      await reader.heading(1, reader.t('front:heading'));
    }, 60_000);

    // All in one page, which goes back to the front page and remembers the language.
    const task = (number: number, title: string, doIt: (reader: Reader) => Promise<void>): void =>
      test(`${number}: ${title}`, async () => {
        await reader.page.goto(new URL('/', reader.page.url()).href);
        await doIt(reader);
        await reader.picture(String(number));
        expect(await offences()).toEqual([]);
      }, 60_000);

    task(1, 'find 卡勒加特 and its partner port', async (reader) => {
      const { page, t, hands } = reader;
      const [kalzhat, dulata] = await reader.things('port:kalzhat', 'port:dulata');
      await reader.find(t('search.label'), '卡勒加特', kalzhat);
      await reader.heading(1, kalzhat.name);
      expect(await page.title()).toBe(`${kalzhat.name} · ${t('title')}`);
      const partners = page.locator('.facts', { hasText: t('domain:relationship.PAIRED_WITH.out') });
      expect(await reader.evidence(partners)).toContain('都拉塔');
      await hands.press(partners.getByRole('link', { name: dulata.name, exact: true }));
      await reader.heading(1, dulata.name);
    });

    task(2, 'the sentence that proves the statement of 2008 was signed', async (reader) => {
      const { page, t, hands } = reader;
      const [statement] = await reader.things('agreement:cn-us-joint-validation-2008');
      await hands.press(page.getByRole('link', { name: t('front:story.validation.title') }));
      const entry = page.locator('.timeline-lines > ol > li', { hasText: statement.name }).first();
      await entry.waitFor();
      expect(await entry.innerText()).toContain(reader.day('2008-03-03'));
      expect(await reader.evidence(entry)).toContain('签署');
    });

    task(3, 'who recognises the operators of China with effect before 2015', async (reader) => {
      const { page, t, hands } = reader;
      const [china, ...partners] = await reader.things('country:CN', 'country:SG', 'country:KR', 'country:HK');
      await reader.goTo('map');
      await reader.find(t('map:layer.recognition.choose'), china.name, china);
      await reader.heading(1, t('map:layer.recognition.of', { name: china.name }));
      await reader.setDay('2015-01-01');
      await reader.heading(2, onDay(reader, t('map:partners', { count: 3 }), '2015-01-01'));
      const [singapore, korea, hongKong] = partners.map(({ name }) => name);
      // Hong Kong by two stages.
      const names = [singapore, korea, hongKong, hongKong];
      expect(await page.locator('.map-list li strong').allInnerTexts()).toEqual(names);
      expect(await page.locator('.arcs > g').count()).toBe(3);
      expect(page.url()).toContain('/map?layer=recognition&of=country:CN&asOf=2015-01-01');

      await hands.press(page.getByRole('link', { name: t('actions.table'), exact: true }));
      const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
      await rows.first().waitFor();
      for (const [index, name] of names.entries()) expect(await rows.nth(index).innerText()).toContain(name);
      expect(await rows.first().innerText()).toContain(reader.day('2013-03-15'));
      expect(await reader.evidence(rows.first())).not.toBe('');
    });

    task(4, 'the path from CBP to the customs of Kazakhstan, with the sentence of each step', async (reader) => {
      const { page, t, hands } = reader;
      const ids = ['administration:us-cbp', 'administration:kz-customs'] as const;
      await reader.goTo('graph');
      for (const thing of await reader.things(...ids)) await add(reader, thing);
      await hands.choose(page.getByLabel(t('graph:from'), { exact: true }), ids[0]);
      await hands.choose(page.getByLabel(t('graph:to'), { exact: true }), ids[1]);
      await hands.press(page.getByRole('button', { name: t('graph:showPaths') }));
      const steps = page.locator('.graph-steps > li');
      await steps.first().waitFor();
      expect(await page.locator('.graph-ways h2').innerText()).toContain(t('graph:steps', { count: 4 }));
      expect(await steps.count()).toBe(4);
      for (const step of await steps.all()) {
        expect((await step.locator('.graph-sentence').innerText()).length).toBeGreaterThan(40);
        expect(await reader.evidence(step)).not.toBe('');
      }
      expect(await steps.nth(2).locator('blockquote').innerText()).toContain(
        '中哈海關實施邊境聯合作業第一階段實施細則',
      );
      expect(page.url()).toContain(`path=${ids.join(',')}`);
    });

    task(5, 'what was so around the customs of China on 1 January 2009', async (reader) => {
      const { page, t, hands } = reader;
      const [gacc, then, later] = await reader.things(
        'administration:cn-gacc',
        'agreement:cn-us-joint-validation-2008',
        'agreement:cn-is-aeo-mra',
      );
      await reader.goTo('graph');
      await add(reader, gacc);
      const signed = t('domain:relationship.SIGNED.out');
      const fetched = new RegExp(`^${escaped(t('graph:fetch'))} ?${escaped(signed)} \\d+$`);
      await hands.press(page.getByRole('button', { name: fetched }));
      const legend = page.getByRole('group', { name: t('graph:legendFacts') });
      await legend.getByRole('button', { name: beginning(signed) }).waitFor();
      const nodes = page.locator('.graph-nodes li');
      const there = nodes.filter({ hasNotText: t('graph:notOnDay') });
      await there.filter({ hasText: later.name }).waitFor();

      await reader.setDay('2009-01-01');
      await legend.getByRole('button', { name: new RegExp(`^${escaped(signed)} 3$`) }).waitFor();
      await nodes
        .filter({ hasText: later.name })
        .filter({ hasText: t('graph:notOnDay') })
        .waitFor();
      expect(await there.filter({ hasText: then.name }).count()).toBe(1);
      // Itself, and what the three are about.
      expect(await there.count()).toBe(4);
    });

    task(6, 'where the two halves of the page on C-TPAT disagree', async (reader) => {
      const { page, t, hands } = reader;
      const [source] = await reader.things('source:liser-cn-us-ctpat');
      const { node } = await reader.ask<{ node: { question: string; resolution: string } }>(
        '{ node(id: "contradiction:x1") { ... on Contradiction { question resolution } } }',
      );
      await reader.goTo('sources');
      await hands.write(page.getByRole('searchbox', { name: t('actions.filter') }), source.name);
      await hands.press(page.getByRole('button', { name: `${t('sources:alone')}: ${source.name}`, exact: true }));
      await reader.heading(2, t('sources:aloneOf', { name: source.name }));
      await hands.press(page.getByRole('link', { name: t('sources:weighed', { count: 10 }) }));
      await reader.heading(1, t('sources:title.contradictions'));
      await hands.choose(page.getByLabel(t('sources:choice.kind')), 'TRANSLATION');
      const question = page.locator('.disagreement', { hasText: node.question });
      const [preferred, rejected] = [question.locator('li').first(), question.locator('li').nth(1)];
      expect(await preferred.innerText()).toContain('报国务院并获批准');
      expect(await preferred.innerText()).toContain(t('domain:value.Verdict.PREFERRED'));
      expect(await rejected.innerText()).toContain('reported to the State Council for approval');
      expect(await rejected.innerText()).toContain(t('domain:value.Verdict.REJECTED'));
      expect(await question.innerText()).toContain(node.resolution);
      expect(await page.locator('.disagreement').count()).toBeLessThan(10);
    });

    task(7, 'the plans of 2018, and what became of them', async (reader) => {
      const { page, t, hands } = reader;
      const [cbp, fcs, arrangement] = await reader.things(
        'administration:us-cbp',
        'administration:ru-fcs',
        'agreement:cn-ru-aeo-mra',
      );
      await hands.press(page.getByRole('link', { name: t('front:story.plans.title') }));
      const plans = page.locator('.timeline-band', {
        has: page.getByRole('heading', { name: t('timeline:band.meant') }),
      });
      const plan = plans.locator('ol > li', { hasText: cbp.name }).first();
      await plan.waitFor();
      expect(await plan.innerText()).toContain(t('date.due', { date: reader.day('2018') }));
      expect(await plan.innerText()).toContain(t('domain:modality.PLAN'));
      await hands.press(plan.getByRole('button', { name: t('timeline:since.ask') }));
      const since = plan.locator('.timeline-since');
      await since.waitFor();
      const known = (await since.innerText()).replaceAll(/\s+/g, ' ');
      const signed = `${fcs.name} ${t('domain:relationship.SIGNED.out')} ${arrangement.name}`;
      expect(known).toContain(signed);
      expect(known).toContain(reader.day('2022-02-04'));
      // China and the United States have no recognition: nothing of both is known since.
      expect(known).toContain(t('timeline:since.nothing', { name: cbp.name }));
    });

    task(8, 'no recognition between China and the United States, and what there is instead', async (reader) => {
      const { page, t, hands } = reader;
      const [china, usa, statement, pilot] = await reader.things(
        'country:CN',
        'country:US',
        'agreement:cn-us-joint-validation-2008',
        'programme:cn-us-joint-validation',
      );
      await reader.goTo('matrix');
      const hole = t('matrix:cell.hole', { a: china.name, b: usa.name });
      await hands.press(page.getByRole('gridcell', { name: hole, exact: true }));
      const details = page.getByRole('region', { name: `${china.name} – ${usa.name}` });
      await details.getByText(t('matrix:none')).waitFor();
      await details.getByRole('link', { name: pilot.name, exact: true }).waitFor();
      await details.getByText(t('matrix:agreementsOfBoth', { count: 6 })).waitFor();

      await hands.press(details.getByRole('link', { name: statement.name, exact: true }));
      await reader.heading(1, statement.name);
    });

    task(9, 'the countries that one can reach under TIR on a day', async (reader) => {
      const { page, t, hands } = reader;
      const [china, tir] = await reader.things('country:CN', 'agreement:tir-convention');
      await reader.goTo('map');
      await hands.press(page.getByRole('link', { name: t('map:layer.convention.name'), exact: true }));
      await hands.press(page.getByRole('link', { name: tir.name, exact: true }));
      await reader.heading(1, t('map:layer.convention.of', { name: tir.name }));
      const countries = page.locator('.map-list li');
      const inChina = countries.filter({ has: page.getByRole('link', { name: china.name, exact: true }) });
      await reader.setDay('2016-06-06');
      await reader.heading(2, onDay(reader, t('map:layer.convention.count', { count: 68 }), '2016-06-06'));
      expect(await inChina.count()).toBe(0);
      await reader.setDay('2017-06-06');
      await reader.heading(2, onDay(reader, t('map:layer.convention.count', { count: 69 }), '2017-06-06'));
      expect(await inChina.innerText()).toContain(reader.day('2017-01-05'));
      expect(await reader.evidence(inChina)).not.toBe('');
    });

    task(10, 'a filtered matrix as CSV, with as many recognitions as GraphQL counts', async (reader) => {
      const { page, t, hands } = reader;
      const id = 'programme:cn-aeo';
      const [programme] = await reader.things(id);
      const { relationships } = await reader.ask<{ relationships: { totalCount: number } }>(RECOGNITIONS, { id });
      await reader.goTo('matrix');
      await hands.choose(page.getByLabel(t('matrix:with'), { exact: true }), id);
      await hands.press(page.getByRole('button', { name: t('actions.table'), exact: true }));
      await page.getByText(t('table.rows', { count: relationships.totalCount }), { exact: true }).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        hands.press(page.getByRole('button', { name: t('actions.csv') })),
      ]);
      const [head, ...lines] = readFileSync(await file.path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(head).toContain(t('matrix:column.status'));
      expect(lines).toHaveLength(relationships.totalCount);
      expect(lines.filter((line) => line.includes(programme.name))).toHaveLength(lines.length);
    });
  });
});

/** How many recognitions a programme has, whatever is said of them. */
const RECOGNITIONS = `query ($id: ID!) {
  relationships(
    types: [MUTUALLY_RECOGNISES]
    where: { OR: [{ from: { id: { eq: $id } } }, { to: { id: { eq: $id } } }] }
    modality: [ASSESSMENT, FACT, GOAL, INFERRED, PLAN, PROPOSAL]
  ) { totalCount }
}`;

/** The heading of a list of the map, for a day. */
const onDay = (reader: Reader, words: string, date: string): string =>
  `${words} ${reader.t('map:onDay', { date: reader.day(date) })}`;

/** Adds a thing to the canvas by the search of the page. */
async function add(reader: Reader, thing: { readonly name: string; readonly type: string }): Promise<void> {
  await reader.find(reader.t('graph:add'), thing.name, thing);
  await reader.page.locator('.graph-nodes li', { hasText: thing.name }).waitFor();
}
