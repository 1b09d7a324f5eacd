// What did each company earn in each year, in yuan, largest first?
MATCH (who:Company)-[:HAS_OBSERVATION]->(number {metric: 'revenue', unit: 'CNY'})
WHERE number.of IS NULL AND number.period_end IS NOT NULL
RETURN number.period_end.year AS year, who.name AS company, number.value AS yuan
ORDER BY year, yuan DESC, company
