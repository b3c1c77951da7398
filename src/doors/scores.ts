/** From this score of the search on, a name has every word that was asked for (docs/querying.md). */
export const HAS_ALL_WORDS = 0.55;
