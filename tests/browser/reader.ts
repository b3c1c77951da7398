import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import type { Locator, Page } from 'playwright-core';
import { sayDate } from '../../web/explorer/ui/dates';
import { ROOT } from '../support/project-files';
import type { Hands } from './hands';
import type { Language } from './words';

/** What the graph knows by an id, in the reader's language. */
export interface Thing {
  readonly name: string;
  /** Such as "Port". */
  readonly type: string;
}

/** A reader of the explorer: a page, the language that it speaks, and hands. No text of a page is copied for it. */
export class Reader {
  constructor(
    readonly page: Page,
    readonly language: Language,
    readonly t: TFunction,
    readonly hands: Hands,
  ) {}

  /** A date as the explorer says it. */
  day(edtf: string): string {
    return sayDate(edtf, this.language, this.t);
  }

  /** Asks the endpoint what the page is a client of. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const headers = { 'accept-language': this.language };
    const url = new URL('/graphql', this.page.url()).href;
    const response = await this.page.request.post(url, { headers, data: { query, variables } });
    return ((await response.json()) as { data: Data }).data;
  }

  async things<Ids extends readonly string[]>(...ids: Ids): Promise<{ [K in keyof Ids]: Thing }> {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Entity { name } } }';
    const { nodes } = await this.ask<{ nodes: { __typename: string; name: string }[] }>(query, { ids });
    const things = nodes.map(({ name, __typename }) => ({ name, type: this.t(`domain:type.${__typename}.one`) }));
    return things as { [K in keyof Ids]: Thing };
  }

  /** Takes a thing from the search box of a label. */
  async find(label: string, text: string, { name, type }: Thing): Promise<void> {
    const box = this.page.getByRole('main').getByRole('combobox', { name: label, exact: true });
    const option = this.page.getByRole('option').filter({ hasText: beginning(name, type) });
    await this.hands.find(box, text, option.first());
  }

  /** Follows a link of the header. */
  async goTo(name: string): Promise<void> {
    const pages = this.page.getByRole('navigation', { name: this.t('nav.label') });
    await this.hands.press(pages.getByRole('link', { name: this.t(`nav.${name}`), exact: true }));
  }

  async setDay(day: string): Promise<void> {
    await this.hands.setDay(this.page.getByLabel(this.t('view.onDay'), { exact: true }), day);
  }

  async heading(level: number, name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level, name }).first().waitFor({ timeout: 20_000 });
  }

  /** Opens the evidence behind the first button for it in a part of the page, and gives its sentences. */
  async evidence(part: Locator): Promise<string> {
    const opener = new RegExp(`^${escaped(this.t('actions.evidence'))}`);
    await this.hands.press(part.getByRole('button', { name: opener }).first());
    const panel = this.page.getByRole('dialog', { name: this.t('evidence.title') });
    const sentences = panel.locator('.sentence');
    await sentences.first().waitFor();
    expect(this.page.url()).toContain('evidence=');
    const text = (await sentences.allInnerTexts()).join('\n');
    await this.hands.leave(panel.getByRole('button', { name: this.t('actions.close') }));
    await panel.waitFor({ state: 'hidden' });
    await this.page.waitForURL((url) => !url.searchParams.has('evidence'));
    return text;
  }

  /** Keeps a picture of the answer: `coverage/ten-tasks/1-en.jpeg`. */
  async picture(name: string): Promise<void> {
    const folder = join(ROOT, 'coverage', 'ten-tasks');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}-${this.language}.jpeg`), quality: 60 });
  }
}

/** A text that begins with some words, whatever stands between them. */
export const beginning = (...words: readonly string[]): RegExp => new RegExp(`^\\s*${words.map(escaped).join('\\s*')}`);

export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
