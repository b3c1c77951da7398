import { isDeepStrictEqual } from 'node:util';
import { AGREEMENTS, RECOGNISED } from './documents.mjs';
import { sent, trusted, truth } from './server.mjs';

/** Nodes of a page; small, so that there are many pages. */
export const PAGE = 7;
/** More are a walk that does not end. */
export const MOST_PAGES = 50;
const WHOLE = 500;

const EARLIER = { asOf: '2008-06-01' };
const CHINESE = { lang: 'zh' };
const VIEW = { asOf: '2015-01-01', lang: 'zh' };
const PROGRAMME = 'programme:cn-aeo';
const DAY = '2020-01-01';

/** Says whether a client shows what it should; the program fails when one does not. */
async function check(what, actual, expected) {
  let problem;
  try {
    const [shown, meant] = [plain(await actual()), plain(await expected())];
    if (!isDeepStrictEqual(shown, meant)) problem = `${brief(shown)} and not ${brief(meant)}`;
  } catch (error) {
    problem = error.message.split('\n')[0];
  }
  console.log(problem === undefined ? `ok     ${what}` : `FAILED ${what}\n       ${problem}`);
  if (problem !== undefined) process.exitCode = 1;
}

const plain = (value) => JSON.parse(JSON.stringify(value ?? null));
const brief = (value) => {
  const text = JSON.stringify(value);
  return text.length > 150 ? `${text.slice(0, 150)}…` : text;
};

/**
 * What every client has to prove, whatever its cache.
 *
 * @param open shows a query, by its name, and yields a function that tells what is shown at the moment, as a component
 *   would: after the answers to other queries, too
 * @param walk reads all pages of a list, one after the other, and yields the nodes that are shown in the end
 * @param lists the lists that the client can walk
 */
export async function prove({ open, walk, lists }) {
  await twoViews(open);
  await partsOfAValue(open);
  for (const list of lists) await pages(walk, list);
  await partners(walk);
  if (trusted)
    await check(
      'no text of an operation was sent',
      () => sent.filter(({ query }) => query),
      () => [],
    );
}

async function twoViews(open) {
  const pilots = (shown) => () => shown().programme.pilotedAt.totalCount;
  const isChinese = (shown) => () => /\p{Script=Han}/u.test(shown().programme.name);
  const [now, earlier, chinese] = [
    await open('programme', {}),
    await open('programme', EARLIER),
    await open('programme', CHINESE),
  ];
  await check('today, beside an earlier day and Chinese: two pilots', pilots(now), () => 2);
  await check('today, beside an earlier day and Chinese: an English name', isChinese(now), () => false);
  await check('the earlier day: no pilot', pilots(earlier), () => 0);
  await check('in Chinese: two pilots', pilots(chinese), () => 2);
  await check('in Chinese: a Chinese name', isChinese(chinese), () => true);
  await check('after switching back to today: two pilots', pilots(await open('programme', {})), () => 2);
  await check('after switching back to the earlier day: no pilot', pilots(await open('programme', EARLIER)), () => 0);
}

async function partsOfAValue(open) {
  const day = await open('agreementDay', {});
  const date = await open('agreementDate', {});
  await check(
    'a date, another part of which another component reads',
    () => typeof day().agreement.signedOn.first,
    text,
  );
  await check('that other part', () => typeof date().agreement.signedOn.edtf, text);
}

const text = () => 'string';

async function pages(walk, list) {
  const walked = async (view) => named(await walk(list, view));
  const whole = async (view) => nodesOf((await truth(AGREEMENTS, { ...view, first: WHOLE })).agreements);
  await check(
    `${list} by pages: all, in their order`,
    () => walked({}),
    () => whole({}),
  );
  await check(
    `${list} by pages, of a day and in Chinese: all, in this view`,
    () => walked(VIEW),
    () => whole(VIEW),
  );
  await check(
    `${list} by pages, after another list was read`,
    () => walked({}),
    () => whole({}),
  );
}

async function partners(walk) {
  const walked = async (id) => named(await walk('partners', { id }));
  const whole = async (id) => nodesOf((await truth(RECOGNISED, { id, first: WHOLE })).node.recognises);
  const ids = async (id) => (await walked(id)).map((node) => node.id);
  const views = async (id) => [...new Set((await ids(id)).map((inView) => inView.split('@')[1]))];
  const then = `${PROGRAMME}@${DAY}`;
  await check(
    'partners by pages: all, in their order',
    () => walked(PROGRAMME),
    () => whole(PROGRAMME),
  );
  await check(
    'partners by pages: none twice',
    () => ids(PROGRAMME),
    async () => [...new Set(await ids(PROGRAMME))],
  );
  await check(
    'partners by pages, of a day: all, in their order',
    () => walked(then),
    () => whole(then),
  );
  await check(
    'partners by pages, of a day: each in its view',
    () => views(then),
    () => [DAY],
  );
}

const nodesOf = ({ edges }) => edges.map(({ node }) => node);
const named = (nodes) => nodes.map(({ id, name }) => ({ id, name }));
