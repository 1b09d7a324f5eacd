// SPDX-License-Identifier: Apache-2.0
// rdf-validate-shacl finds no violation in the graph, and does find one in a graph that we broke.
import { check, packageOrSkip, textOf } from './common.mjs'

const oxigraph = await packageOrSkip('oxigraph')
const { default: Validator } = await packageOrSkip('rdf-validate-shacl')
const { default: data } = await packageOrSkip('@rdfjs/data-model')
const { default: datasets } = await packageOrSkip('@rdfjs/dataset')

// Oxigraph's terms live in WebAssembly; the validator wants plain RDF/JS ones.
function term (from) {
  if (from.termType === 'NamedNode') return data.namedNode(from.value)
  if (from.termType === 'BlankNode') return data.blankNode(from.value)
  return data.literal(from.value, from.language || data.namedNode(from.datatype.value))
}

function read (file, keep = () => true) {
  const quads = oxigraph.parse(textOf(file), { format: 'text/turtle' })
    .filter(keep)
    .map(quad => data.quad(term(quad.subject), term(quad.predicate), term(quad.object)))
  return datasets.dataset(quads)
}

async function results (graph) {
  const report = await new Validator(read('shapes.ttl')).validate(graph)
  const bySeverity = { Violation: [], Warning: [] }
  for (const result of report.results) bySeverity[result.severity.value.split('#')[1]].push(result)
  return bySeverity
}

const found = await results(read('graph.ttl'))
for (const [severity, list] of Object.entries(found)) {
  console.log(`${severity}: ${list.length}`)
  for (const result of list.slice(0, 10)) {
    console.log(`  ${result.focusNode?.value} ${result.path?.value ?? ''} ${result.message.map(m => m.value).join('; ')}`)
  }
}
check(found.Violation.length === 0, 'the graph violates its shapes')

const label = 'http://www.w3.org/2000/01/rdf-schema#label'
const broken = await results(read('graph.ttl', quad => quad.predicate.value !== label))
console.log(`without labels: ${broken.Violation.length} violations`)
check(broken.Violation.length > 0, 'a graph without labels passes: the shapes check nothing')
