// Which passage says what a company earned, in its own words? (Provenance of one number.)
MATCH (:Company {name: '云南锗光新材料股份有限公司'})-[:HAS_OBSERVATION]->(number {metric: 'revenue'})
RETURN number.period_end AS until, number.value AS value, number.raw_text AS words, number.source AS source,
  number.quote AS sentence
ORDER BY until, value, source
