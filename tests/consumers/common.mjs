// SPDX-License-Identifier: Apache-2.0
// What the Node scripts share: expectations of a folder, and skipping where a package is missing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const folder = process.argv[2]
export const base = 'https://w3id.org/yuantu/id/'
export const yt = 'https://w3id.org/yuantu/ns#'

export function textOf (name) {
  return readFileSync(join(folder, name), 'utf8')
}

// Only the torture graph says what must be found; other graphs are compared between their files.
export function expected () {
  const path = join(folder, 'expected.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

// XML 1.0 cannot hold these, so the exporters leave them out.
export function asXml (text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

// RDF readers warn of these.
export function asRdf (text) {
  return text.replace(/[\u0000\ufffe\uffff]/g, '')
}

export function entityCount () {
  return textOf('entities.jsonl').split('\n').length - 1
}

export async function packageOrSkip (name) {
  try {
    return await import(name)
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.log(`skipped: the npm package ${name} is not installed`)
    process.exit(77)
  }
}

export function check (condition, message) {
  if (condition) return
  console.error(message)
  process.exit(1)
}
