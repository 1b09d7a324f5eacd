// SPDX-License-Identifier: Apache-2.0
// rdf-validate-shacl's results for each graph of a folder, as DIR/NAME/validator.json: DIR SHAPES.ttl.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from './common.mjs'
import { Validator, parse } from './shacl.mjs'

const read = (file, format) => parse(readFileSync(file, 'utf8'), format)

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
