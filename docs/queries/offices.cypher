// Who holds which office where?
MATCH (who:Person)-[work:WORKS_FOR]->(where)
UNWIND work.roles AS office
RETURN DISTINCT who.name AS person, office, where.name AS employer
ORDER BY person, office, employer
