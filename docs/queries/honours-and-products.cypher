// Which companies both develop a product and won an honour?
MATCH (prize:Honor)<-[:AWARDED]-(who:Company)-[:DEVELOPS]->(what:Product)
RETURN DISTINCT who.name AS company, what.name AS product, prize.name AS honour
ORDER BY company, product, honour
