// SPDX-License-Identifier: Apache-2.0
// Oxigraph loads every RDF file, finds the same statements in each, and gives every name back.
import { asRdf, base, check, entityCount, expected, packageOrSkip, textOf, yt } from './common.mjs'

const oxigraph = await packageOrSkip('oxigraph')

const files = {
  'graph.nt': 'application/n-triples',
  'graph.ttl': 'text/turtle',
  'graph.nq': 'application/n-quads',
  'graph.trig': 'application/trig',
  'graph.jsonld': 'application/ld+json'
}

function load (file, format) {
  const store = new oxigraph.Store()
  store.load(textOf(file), { format })
  return store
}

const statements = store => new Set(store.match().map(quad => quad.toString()))

const reference = load('graph.nt', files['graph.nt'])
const wanted = statements(reference)
check(wanted.size > 0, 'graph.nt holds nothing')
for (const [file, format] of Object.entries(files)) {
  const found = statements(load(file, format))
  console.log(`${file}: ${found.size} statements`)
  check(found.size === wanted.size, `${file}: ${found.size} statements, graph.nt has ${wanted.size}`)
  for (const statement of found) check(wanted.has(statement), `${file}: not in graph.nt: ${statement}`)
}
for (const file of ['yuantu.ttl', 'shapes.ttl']) check(load(file, 'text/turtle').size > 500, `${file} holds too little`)

const rows = reference.query(`
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  SELECT ?entity ?label WHERE {
    ?entity <${yt}mentionCount> ?count ; rdfs:label ?label . FILTER langMatches(lang(?label), "zh") }`)
const labels = new Map(rows.map(row => [row.get('entity').value.slice(base.length), row.get('label').value]))
check(labels.size === entityCount(), `${labels.size} entities with a label, entities.jsonl has ${entityCount()}`)
for (const [id, label] of Object.entries(expected()?.labels ?? {})) {
  check(labels.get(id) === asRdf(label), `${id}: ${JSON.stringify(labels.get(id))} is not ${JSON.stringify(label)}`)
}
console.log(`${labels.size} entities, all labels as written`)
