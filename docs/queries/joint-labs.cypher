// Which labs were founded by more than one, and by whom?
MATCH (one)<-[:FOUNDED_BY]-(lab:Lab)-[:FOUNDED_BY]->(other)
WHERE one <> other
RETURN DISTINCT lab.name AS lab, one.name AS founder
ORDER BY lab, founder
