// For which measures do the pages give different values of one thing and period?
MATCH (a)<-[:HAS_OBSERVATION]-(what)-[:HAS_OBSERVATION]->(b)
WHERE a.metric = b.metric AND a.unit = b.unit AND a.period_end = b.period_end AND a.value < b.value
  AND a.of IS NULL AND b.of IS NULL
RETURN DISTINCT what.name AS name, a.metric AS measure, a.period_end AS until, a.value AS one, b.value AS other
ORDER BY name, measure, until, one, other
