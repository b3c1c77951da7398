// Written by `npm run emit` from the schema.
export const scalars = {
  Cursor: 'string',
  Date: 'string',
  Duration: 'string',
  Language: 'string',
};
