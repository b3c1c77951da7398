// In which words does the Chinese half of a page tell of the exchange of cargo data, and in which the English half?
//
// [0] found6
// claim: object [0]
//
// 1 steps deep, 2 subqueries

CALL () {
  MATCH (claim1:`Claim` { id: $p0 })
  CALL (claim1) {
    MATCH (claim1)-[fromSource3:`FROM_SOURCE`]->(source2)
    WITH *, source2 { .name, .languages, .machineTranslated } AS values5
    RETURN head(collect([values5.name, values5.languages, values5.machineTranslated])) AS source4
  }
  RETURN head(collect([claim1.statement, claim1.quote, claim1.language, claim1.parallelQuotes_by_language, claim1.locator, source4])) AS found6
}
RETURN [found6] AS row
