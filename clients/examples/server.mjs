/** The server that is asked: that of CLIENT_URL, or one on this machine. */
export const url = process.env.CLIENT_URL ?? 'http://127.0.0.1:4000/graphql';

/** Whether the server runs only the documents of this program, which are then asked for by their ids. */
export const trusted = process.env.CLIENT_TRUSTED === '1';

/** The bodies of all requests of a client. */
export const sent = [];

/** `fetch` for a client: it keeps what is sent. */
export function recordingFetch(address, options) {
  sent.push(JSON.parse(options.body));
  return fetch(address, options);
}

/** What the server itself says, with no cache between. A server of trusted documents needs an open one beside it. */
export async function truth(query, variables = {}) {
  const response = await fetch(process.env.CLIENT_OPEN_URL ?? url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}
