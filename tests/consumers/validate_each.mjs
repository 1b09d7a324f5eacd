// SPDX-License-Identifier: Apache-2.0
// rdf-validate-shacl's results for each graph of a folder, as DIR/NAME/validator.json: DIR SHAPES.ttl.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, packageOrSkip } from './common.mjs'

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

function read (file, format) {
  const quads = oxigraph.parse(readFileSync(file, 'utf8'), { format })
  return datasets.dataset(quads.map(quad => data.quad(term(quad.subject), term(quad.predicate), term(quad.object))))
}

const validator = new Validator(read(process.argv[3], 'text/turtle'))
for (const name of readdirSync(folder)) {
  const report = await validator.validate(read(join(folder, name, 'graph.nt'), 'application/n-triples'))
  const results = report.results.map(result => [
    result.focusNode.termType === 'BlankNode' ? '_' : result.focusNode.value,
    result.path?.value ?? '',
    result.sourceConstraintComponent.value.split('#')[1],
    result.severity.value.split('#')[1]
  ])
  writeFileSync(join(folder, name, 'validator.json'), JSON.stringify(results))
  console.log(`${name}: ${results.length} results`)
}
