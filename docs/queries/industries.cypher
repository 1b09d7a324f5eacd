// Which companies, schools and parks work on which industry?
MATCH (who)-[:FOCUSES_ON]->(what:Industry)
RETURN DISTINCT what.name AS industry, who.name AS name
ORDER BY industry, name
