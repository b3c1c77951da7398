import { startLines, startProgress } from '../../src/application/banner';

const SUMMARY = {
  url: 'http://127.0.0.1:4000',
  store: 'embedded, in data',
  explorer: true,
  dataset: { title: 'International customs cooperation', entities: 1234, facts: 1, sources: 6 },
};

describe('the lines of a start', () => {
  test('name the store, the data set, the counts and the address', () => {
    expect(startLines({ ...SUMMARY, loadedMs: 1234, warnings: ['NEO4J_URL is set.'] })).toEqual([
      'customs-graph is ready.',
      '  Store     embedded, in data',
      '  Data set  International customs cooperation, loaded in 1.2 s',
      '            1,234 entities, 1 fact, 6 sources',
      '  Explorer  http://127.0.0.1:4000/ (open it in a browser)',
      '  Address   http://127.0.0.1:4000/graphql (POST operations to it, or open it in a browser)',
      '  Note      NEO4J_URL is set.',
    ]);
  });

  test('say when there was nothing to load', () => {
    expect(startLines(SUMMARY)[2]).toContain('already loaded');
  });

  test('say where the metrics are, where that is somewhere else', () => {
    expect(startLines({ ...SUMMARY, metricsUrl: 'http://127.0.0.1:9464' }).slice(-1)).toEqual([
      '  Metrics   http://127.0.0.1:9464/metrics',
    ]);
  });

  test('name the other ways in that are open', () => {
    const doors = [
      { path: '/mcp', standard: 'Model Context Protocol' },
      { path: '/id/', standard: 'linked data' },
    ];
    expect(startLines({ ...SUMMARY, doors }).slice(-2)).toEqual([
      '  Doors     http://127.0.0.1:4000/mcp (Model Context Protocol)',
      '            http://127.0.0.1:4000/id/ (linked data)',
    ]);
  });

  test('name no page where none is shown', () => {
    expect(startLines({ ...SUMMARY, explorer: false }).slice(-1)).toEqual([
      '  Address   http://127.0.0.1:4000/graphql (POST operations to it)',
    ]);
  });
});

describe('progress', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('is silent in the first second', () => {
    const lines: string[] = [];
    const progress = startProgress('Loading the data set', (line) => lines.push(line));
    progress.report(10, 20);
    jest.advanceTimersByTime(999);
    expect(progress.end()).toBe(999);
    jest.advanceTimersByTime(5000);
    expect(lines).toEqual([]);
  });

  test('writes at most one line a second, and only news', () => {
    const lines: string[] = [];
    const progress = startProgress('Loading the data set', (line) => lines.push(line));
    jest.advanceTimersByTime(1000);
    for (let done = 1; done <= 1000; done++) progress.report(done, 3000);
    jest.advanceTimersByTime(3000);
    progress.report(2000);
    jest.advanceTimersByTime(1000);
    progress.end();
    expect(lines).toEqual([
      'Loading the data set ...',
      'Loading the data set: 1,000 of 3,000 ...',
      'Loading the data set: 2,000 ...',
    ]);
  });
});
