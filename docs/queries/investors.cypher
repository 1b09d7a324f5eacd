// Who invests in what, and where does that stand, if the pages say so?
MATCH (what)-[:INVESTED_BY]->(who)
OPTIONAL MATCH (what)-[:LOCATED_IN]->(where)
RETURN DISTINCT who.name AS investor, what.name AS target, where.name AS place
ORDER BY investor, target, place
