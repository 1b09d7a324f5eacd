// Who met whom at an event?
MATCH (a)-[:PARTICIPATES_IN]->(event:Event)<-[:PARTICIPATES_IN]-(b)
WHERE a.name < b.name
RETURN DISTINCT event.name AS event, a.name AS one, b.name AS other
ORDER BY event, one, other
