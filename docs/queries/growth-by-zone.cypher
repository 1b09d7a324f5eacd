// How fast did each park grow, in what and until when?
MATCH (park:Park)-[:HAS_OBSERVATION]->(number {metric: 'growth'})
WHERE number.status IS NULL
RETURN park.name AS park, number.period_end AS until, number.of AS of, number.value AS percent
ORDER BY park, until, of, percent
