// What was planned to be invested in a thing, and what was actually, in yuan?
MATCH (what)-[:HAS_OBSERVATION]->(number {metric: 'investment', unit: 'CNY'})
RETURN what.name AS name,
  max(CASE WHEN number.status = 'planned' THEN number.value END) AS planned,
  max(CASE WHEN number.status IS NULL THEN number.value END) AS actual
ORDER BY name
