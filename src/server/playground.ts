import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage } from '../model/graph-data';
import { FixedText } from './fixed-text';
import { NOT_BUILT } from './pages';

/** What the page shows of the server it came from; `web/playground/data.ts` reads it. */
export interface PlaygroundData {
  /** Path to which operations are posted. */
  readonly endpoint: string;
  readonly dataset: DatasetSummary | null;
  /** In the order of the gallery; the first one is answered on load. */
  readonly examples: readonly PlaygroundExample[];
  /** Whether the configuration allows operations to be explained. */
  readonly explain: boolean;
}

export interface DatasetSummary {
  readonly title: string;
  readonly entities: number;
  readonly facts: number;
  readonly sources: number;
  /** The day on which the data was last brought up to date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How far its parts reach. */
  readonly coverage: readonly (Omit<Coverage, 'topic'> & { readonly topic: string })[];
}

export interface PlaygroundExample {
  /** Unique, without a colon; stands in links as `?example=name`. */
  readonly name: string;
  /** The question by BCP 47 language; `en` is always there. */
  readonly question: { readonly en: string } & Readonly<Record<string, string>>;
  readonly group: string;
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** A whole answer recorded earlier, shown until the live one is there. */
  readonly answer?: Readonly<Record<string, unknown>>;
}

const PLACEHOLDER = '<!--playground-data-->';

/** The playground with its data written in, or a page that says how to build it. */
export function playgroundPage(data: PlaygroundData, webDist: string): FixedText {
  const template = join(webDist, 'playground.html');
  const html = existsSync(template) ? fillTemplate(readFileSync(template, 'utf8'), data) : NOT_BUILT;
  return new FixedText(html, 'text/html; charset=utf-8');
}

/** Writes the data in place of the placeholder, as an element of data that no policy has to allow. */
export function fillTemplate(template: string, data: PlaygroundData): string {
  // Without any `<`, no text in the data can end the element early.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const element = `<script type="application/json" id="playground-data">${json}</script>`;
  // A function: in a plain replacement `$&` and its like have a meaning, and GraphQL is full of `$`.
  return template.replace(PLACEHOLDER, () => element);
}
