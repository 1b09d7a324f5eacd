// SPDX-License-Identifier: Apache-2.0
// graphology reads GraphML and GEXF with all nodes and edges, names and labels.
import { asXml, check, entityCount, expected, packageOrSkip, textOf } from './common.mjs'

const { MultiDirectedGraph } = (await packageOrSkip('graphology')).default
const graphml = (await packageOrSkip('graphology-graphml/node/index.js')).default
const gexf = (await packageOrSkip('graphology-gexf/node/index.js')).default

const count = (text, tag) => text.split(`<${tag} `).length - 1

for (const [file, reader] of [['graph.graphml', graphml], ['graph.gexf', gexf]]) {
  const text = textOf(file)
  const graph = reader.parse(MultiDirectedGraph, text, { addMissingNodes: false })
  console.log(`${file}: ${graph.order} nodes, ${graph.size} edges`)
  const want = expected() ?? { nodes: entityCount(), edges: count(text, 'edge'), labels: {} }
  check(graph.order > 0 && graph.order === want.nodes, `${file}: ${want.nodes} nodes expected`)
  check(graph.size === want.edges, `${file}: ${want.edges} edges expected`)
  for (const [id, label] of Object.entries(want.labels)) {
    check(graph.getNodeAttribute(id, 'label') === asXml(label), `${file}: label of ${id}`)
  }
  graph.forEachEdge((edge, attributes) => {
    check(/^[A-Z_]+$/.test(attributes.label), `${file}: label of edge ${edge}: ${attributes.label}`)
    check(attributes.weight >= 1, `${file}: weight of edge ${edge}: ${attributes.weight}`)
  })
}
