// SPDX-License-Identifier: Apache-2.0
// Oxigraph answers the SPARQL queries of a folder: DIR QUERY_DIR OUT.json.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageOrSkip, textOf } from './common.mjs'

const oxigraph = await packageOrSkip('oxigraph')
const [,, , queryFolder, out] = process.argv
rmSync(out, { force: true }) // of an earlier run
const store = new oxigraph.Store()
store.load(textOf('graph.ttl'), { format: 'text/turtle' })

function plain (term) {
  if (!term) return null
  return /#(integer|decimal|double)$/.test(term.datatype?.value ?? '') ? Number(term.value) : term.value
}

const queries = {}
for (const file of readdirSync(queryFolder).filter(name => name.endsWith('.rq'))) {
  const answer = JSON.parse(store.query(readFileSync(join(queryFolder, file), 'utf8'), { results_format: 'json' }))
  const columns = answer.head.vars
  const rows = answer.results.bindings.map(row => columns.map(column => plain(row[column] && {
    value: row[column].value,
    datatype: { value: row[column].datatype }
  })))
  queries[file.replace('.rq', '')] = { columns, rows }
}
writeFileSync(out, JSON.stringify({ queries }))
console.log(`${Object.keys(queries).length} queries answered`)
