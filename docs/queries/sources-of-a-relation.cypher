// Which passages say that a company was founded by somebody? (Provenance of one fact.)
MATCH (:Company {name: '云南锗光新材料股份有限公司'})-[claim:FOUNDED_BY]->(who)
UNWIND claim.sources AS source
RETURN DISTINCT who.name AS founder, source
ORDER BY founder, source
