/** What was answered with ids as they are in every view; tests/api/views.test.ts looks at what they say. */
export const withoutViews = <T>(answer: T): T =>
  JSON.parse(JSON.stringify(answer).replace(/("id":"[^"@]*)@[^"]*"/g, '$1"')) as T;
