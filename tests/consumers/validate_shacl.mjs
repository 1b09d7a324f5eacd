// SPDX-License-Identifier: Apache-2.0
// rdf-validate-shacl finds no violation in the graph, and does find one in a graph that we broke.
import { check, textOf } from './common.mjs'
import { Validator, parse } from './shacl.mjs'

const turtle = 'text/turtle'

async function results (graph) {
  const report = await new Validator(parse(textOf('shapes.ttl'), turtle)).validate(graph)
  const bySeverity = { Violation: [], Warning: [] }
  for (const result of report.results) bySeverity[result.severity.value.split('#')[1]].push(result)
  return bySeverity
}

const found = await results(parse(textOf('graph.ttl'), turtle))
for (const [severity, list] of Object.entries(found)) {
  console.log(`${severity}: ${list.length}`)
  for (const result of list.slice(0, 10)) {
    console.log(`  ${result.focusNode?.value} ${result.path?.value ?? ''} ${result.message.map(m => m.value).join('; ')}`)
  }
}
check(found.Violation.length === 0, 'the graph violates its shapes')

const label = 'http://www.w3.org/2000/01/rdf-schema#label'
const broken = await results(parse(textOf('graph.ttl'), turtle, quad => quad.predicate.value !== label))
console.log(`without labels: ${broken.Violation.length} violations`)
check(broken.Violation.length > 0, 'a graph without labels passes: the shapes check nothing')
