// SPDX-License-Identifier: Apache-2.0
// Oxigraph reads the annotations of RDF 1.2: every claim names a triple that the graph states, and what is said of claims, spelled
// in the old way, is what the other files say.
import { check, packageOrSkip, textOf, yt } from './common.mjs'

const oxigraph = await packageOrSkip('oxigraph')
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

function load (file, format) {
  const store = new oxigraph.Store()
  store.load(textOf(file), { format })
  return store
}

// The dataset's description counts properties, which differ.
const isDescription = quad => /\/id\/dataset-/.test(quad.subject.value)

const store = load('graph.rdf12.ttl', 'text/turtle')
const named = property => oxigraph.namedNode(rdf + property)
const plain = new Set()
let claims = 0
for (const quad of store.match()) {
  if (isDescription(quad)) continue
  if (quad.predicate.value !== rdf + 'reifies') {
    plain.add(quad.toString())
    continue
  }
  ++claims
  const { subject, predicate, object } = quad.object
  check(store.match(subject, predicate, object).length === 1, `${quad.subject.value} names a triple that is not stated`)
  for (const [property, value] of [['type', named('Statement')], ['subject', subject], ['predicate', predicate], ['object', object]]) {
    plain.add(oxigraph.quad(quad.subject, named(property), value).toString())
  }
}
const wanted = new Set(load('graph.nt', 'application/n-triples').match().filter(quad => !isDescription(quad)).map(quad => quad.toString()))
check(claims > 0 && claims === textOf('claims.jsonl').split('\n').length - 1, `${claims} claims`)
check(plain.size === wanted.size, `${plain.size} statements, ${wanted.size} expected`)
for (const statement of wanted) check(plain.has(statement), `missing: ${statement}`)

// SPARQL 1.2 asks for a triple and how sure it is at once.
const rows = store.query(`SELECT ?head ?tail ?sure WHERE { << ?head <${yt}locatedIn> ?tail >> <${yt}confidence> ?sure }`)
check(rows.length > 0, 'no relation with a confidence is found')
console.log(`${claims} claims, ${plain.size} statements, ${rows.length} annotated locations`)
