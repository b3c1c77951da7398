/** What the server writes into the page; see web/README.md for how. */
export interface PlaygroundData {
  /** Address to which operations are posted, of the page's own origin. */
  readonly endpoint: string;
  readonly dataset: DatasetSummary | null;
  /** In the order in which the gallery shows them; the first one is answered on load. */
  readonly examples: readonly Example[];
  /** Whether the server's configuration allows operations to be explained. */
  readonly explain: boolean;
}

/** How far a part of the graph reaches. */
export interface CoverageRow {
  readonly topic: string;
  readonly known: number;
  /** The latest published total and its day; null where no source gives one. */
  readonly published: { readonly value: number; readonly asOf: string } | null;
  /** The day through which it is known, as an EDTF date. */
  readonly knownThrough: string;
}

export interface DatasetSummary {
  readonly title: string;
  readonly entities: number;
  readonly facts: number;
  readonly sources: number;
  /** The day on which the data was last brought up to date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How far its parts reach. */
  readonly coverage: readonly CoverageRow[];
}

/** A question that ships with the server. Only these run without being asked. */
export interface Example {
  /** Unique among the examples; stands in links as `?example=name`. */
  readonly name: string;
  /** The question by BCP 47 language; `en` is always there. */
  readonly question: { readonly en: string } & Readonly<Record<string, string>>;
  /** Heading under which the gallery shows it. */
  readonly group: string;
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** An answer recorded earlier, shown until the live one is there. */
  readonly answer?: Readonly<Record<string, unknown>>;
}

const WITHOUT_SERVER: PlaygroundData = {
  endpoint: '/graphql',
  dataset: null,
  examples: [],
  explain: false,
};

/** The page's data; that of a page without examples when the server wrote none. */
export function readPlaygroundData(page: Document): PlaygroundData {
  const text = page.getElementById('playground-data')?.textContent;
  if (!text) return WITHOUT_SERVER;
  return { ...WITHOUT_SERVER, ...(JSON.parse(text) as Partial<PlaygroundData>) };
}
