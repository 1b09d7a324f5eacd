// How many parks, companies, labs and projects stand in each province, directly or in a city or park of it?
MATCH (thing)-[:LOCATED_IN*1..]->(place)-[:WITHIN*0..]->(top:Place)
WHERE NOT (top)-[:WITHIN]->()
WITH top, count(DISTINCT thing) AS things
RETURN top.name AS province, things
ORDER BY things DESC, province
