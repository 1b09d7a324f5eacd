// Who has a partner in common, and may be brought together? (Two steps of partnership, either way.)
MATCH (a)-[:PARTNER_OF]-(middle)-[:PARTNER_OF]-(b)
WHERE a.name < b.name
RETURN DISTINCT a.name AS one, middle.name AS common, b.name AS other
ORDER BY one, common, other
