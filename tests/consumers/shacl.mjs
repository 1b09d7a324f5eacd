// SPDX-License-Identifier: Apache-2.0
// Reads RDF for rdf-validate-shacl: text -> a dataset of plain RDF/JS terms.
import { packageOrSkip } from './common.mjs'

const oxigraph = await packageOrSkip('oxigraph')
const { default: data } = await packageOrSkip('@rdfjs/data-model')
const { default: datasets } = await packageOrSkip('@rdfjs/dataset')

export const { default: Validator } = await packageOrSkip('rdf-validate-shacl')

// Oxigraph's terms live in WebAssembly; the validator wants plain RDF/JS ones.
function term (from) {
  if (from.termType === 'NamedNode') return data.namedNode(from.value)
  if (from.termType === 'BlankNode') return data.blankNode(from.value)
  return data.literal(from.value, from.language || data.namedNode(from.datatype.value))
}

export function parse (text, format, keep = () => true) {
  const quads = oxigraph.parse(text, { format })
    .filter(keep)
    .map(quad => data.quad(term(quad.subject), term(quad.predicate), term(quad.object)))
  return datasets.dataset(quads)
}
