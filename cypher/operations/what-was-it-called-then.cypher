// What were the WCO, Myanmar and the customs of the United States called in 1988, in 2007 and today?
//
// [0] found2
// [1] found4
// [2] found6
// [3] found8
// [4] found10
// [5] found12
// [6] found14
// [7] found16
// [8] found18
// in1988: nodes
// in2007: nodes
// today: nodes
//
// 0 steps deep, 9 subqueries

CALL () {
  MATCH (country1:`Country`)
  WHERE (country1.id IN $p1 AND ((country1.holdsFrom IS NULL OR country1.holdsFrom <= $p0) AND (country1.holdsTo IS NULL OR country1.holdsTo > $p0)))
  RETURN collect([country1.id, CASE
    WHEN country1.datedNames IS NULL THEN ['en', country1.name]
    ELSE reduce(texts = country1.name_by_language, place IN range(0, (size(country1.datedNames) - 4), 4) | CASE
      WHEN (country1.datedNames[place] <= $p0 AND country1.datedNames[(place + 1)] > $p0) THEN ([country1.datedNames[(place + 2)], country1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found2
}
CALL () {
  MATCH (customsAdministration3:`CustomsAdministration`)
  WHERE (customsAdministration3.id IN $p2 AND ((customsAdministration3.holdsFrom IS NULL OR customsAdministration3.holdsFrom <= $p0) AND (customsAdministration3.holdsTo IS NULL OR customsAdministration3.holdsTo > $p0)))
  RETURN collect([customsAdministration3.id, CASE
    WHEN customsAdministration3.datedNames IS NULL THEN ['en', customsAdministration3.name]
    ELSE reduce(texts = customsAdministration3.name_by_language, place IN range(0, (size(customsAdministration3.datedNames) - 4), 4) | CASE
      WHEN (customsAdministration3.datedNames[place] <= $p0 AND customsAdministration3.datedNames[(place + 1)] > $p0) THEN ([customsAdministration3.datedNames[(place + 2)], customsAdministration3.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found4
}
CALL () {
  MATCH (organization5:`Organization`)
  WHERE (organization5.id IN $p3 AND ((organization5.holdsFrom IS NULL OR organization5.holdsFrom <= $p0) AND (organization5.holdsTo IS NULL OR organization5.holdsTo > $p0)))
  RETURN collect([organization5.id, CASE
    WHEN organization5.datedNames IS NULL THEN ['en', organization5.name]
    ELSE reduce(texts = organization5.name_by_language, place IN range(0, (size(organization5.datedNames) - 4), 4) | CASE
      WHEN (organization5.datedNames[place] <= $p0 AND organization5.datedNames[(place + 1)] > $p0) THEN ([organization5.datedNames[(place + 2)], organization5.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found6
}
CALL () {
  MATCH (country7:`Country`)
  WHERE (country7.id IN $p5 AND ((country7.holdsFrom IS NULL OR country7.holdsFrom <= $p4) AND (country7.holdsTo IS NULL OR country7.holdsTo > $p4)))
  RETURN collect([country7.id, CASE
    WHEN country7.datedNames IS NULL THEN ['en', country7.name]
    ELSE reduce(texts = country7.name_by_language, place IN range(0, (size(country7.datedNames) - 4), 4) | CASE
      WHEN (country7.datedNames[place] <= $p4 AND country7.datedNames[(place + 1)] > $p4) THEN ([country7.datedNames[(place + 2)], country7.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found8
}
CALL () {
  MATCH (customsAdministration9:`CustomsAdministration`)
  WHERE (customsAdministration9.id IN $p6 AND ((customsAdministration9.holdsFrom IS NULL OR customsAdministration9.holdsFrom <= $p4) AND (customsAdministration9.holdsTo IS NULL OR customsAdministration9.holdsTo > $p4)))
  RETURN collect([customsAdministration9.id, CASE
    WHEN customsAdministration9.datedNames IS NULL THEN ['en', customsAdministration9.name]
    ELSE reduce(texts = customsAdministration9.name_by_language, place IN range(0, (size(customsAdministration9.datedNames) - 4), 4) | CASE
      WHEN (customsAdministration9.datedNames[place] <= $p4 AND customsAdministration9.datedNames[(place + 1)] > $p4) THEN ([customsAdministration9.datedNames[(place + 2)], customsAdministration9.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found10
}
CALL () {
  MATCH (organization11:`Organization`)
  WHERE (organization11.id IN $p7 AND ((organization11.holdsFrom IS NULL OR organization11.holdsFrom <= $p4) AND (organization11.holdsTo IS NULL OR organization11.holdsTo > $p4)))
  RETURN collect([organization11.id, CASE
    WHEN organization11.datedNames IS NULL THEN ['en', organization11.name]
    ELSE reduce(texts = organization11.name_by_language, place IN range(0, (size(organization11.datedNames) - 4), 4) | CASE
      WHEN (organization11.datedNames[place] <= $p4 AND organization11.datedNames[(place + 1)] > $p4) THEN ([organization11.datedNames[(place + 2)], organization11.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found12
}
CALL () {
  MATCH (country13:`Country`)
  WHERE country13.id IN $p8
  RETURN collect([country13.id, country13.name]) AS found14
}
CALL () {
  MATCH (customsAdministration15:`CustomsAdministration`)
  WHERE customsAdministration15.id IN $p9
  RETURN collect([customsAdministration15.id, customsAdministration15.name]) AS found16
}
CALL () {
  MATCH (organization17:`Organization`)
  WHERE organization17.id IN $p10
  RETURN collect([organization17.id, organization17.name]) AS found18
}
RETURN [found2, found4, found6, found8, found10, found12, found14, found16, found18] AS row
