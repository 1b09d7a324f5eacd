// How many companies does each park have?
MATCH (company:Company)-[:LOCATED_IN]->(where:Park)
WITH where, count(DISTINCT company) AS companies
RETURN where.name AS park, companies
ORDER BY companies DESC, park
