// Who has relations with the most others? (Degree, the simplest centrality; graph files carry more of them.)
MATCH (one:Entity)-[relation]-(other:Entity)
WHERE type(relation) <> 'WITHIN' AND type(relation) <> 'BROADER' AND one <> other
WITH one, count(DISTINCT other) AS neighbours
WHERE neighbours >= 3
RETURN one.name AS name, neighbours
ORDER BY neighbours DESC, name
