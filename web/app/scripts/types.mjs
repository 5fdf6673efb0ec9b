/**
 * Types of what the services answer and take, from the OpenAPI each has committed beside it, into src/generated (not committed: what is
 * made anew before each check cannot drift). A Java record always writes all its members, so every member of an answer is there; which
 * of them may be null OpenAPI does not tell, scripts/nullable.json does. A name there that no service has is refused.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { load } from 'js-yaml'
import openapiTS, { astToString } from 'openapi-typescript'

const ROOT = new URL('../../../', import.meta.url)
const OUT = new URL('../src/generated/', import.meta.url)
const OFFERED = {
  ticket: 'ticket-service/openapi.yaml',
  market: 'market-service/openapi.yaml',
  ledger: 'village-ledger-service/openapi.yaml',
  platform: 'platform/data/openapi.yaml',
  documents: 'platform/documents/openapi.yaml',
}
const SCHEMA = '#/components/schemas/'
const nullable = JSON.parse(readFileSync(new URL('nullable.json', import.meta.url), 'utf8'))

/** The schemas that something needs, with all that these need. */
function needed(value, schemas, seen = new Set()) {
  if (!value || typeof value !== 'object') return seen
  const name = typeof value.$ref === 'string' && value.$ref.startsWith(SCHEMA) ? value.$ref.slice(SCHEMA.length) : ''
  if (name && !seen.has(name)) {
    seen.add(name)
    needed(schemas[name], schemas, seen)
  }
  Object.values(value).forEach((one) => needed(one, schemas, seen))
  return seen
}

/** A schema that is sent and answered becomes two: what is sent stays as the service asks for it, under a name with "Sent" behind it. */
function partSent(api, schemas) {
  const operations = Object.values(api.paths).flatMap((path) => Object.values(path))
  const answered = needed(operations.map((one) => one.responses), schemas)
  const sent = needed(operations.map((one) => one.requestBody), schemas)
  const name = (one) => (answered.has(one) && schemas[one].properties ? one + 'Sent' : one)
  const renamed = (value) => JSON.parse(JSON.stringify(value), (key, one) => (key === '$ref' && one.startsWith(SCHEMA) ? SCHEMA + name(one.slice(SCHEMA.length)) : one))
  const copies = Object.fromEntries([...sent].map((one) => [name(one), renamed(schemas[one])]))
  operations.forEach((one) => one.requestBody && (one.requestBody = renamed(one.requestBody)))
  return copies
}

/** Marks what an answer always has and what of it may be null. */
function complete(service, api) {
  const schemas = api.components.schemas
  const absent = nullable[service] ?? {}
  for (const name of Object.keys(absent)) if (!schemas[name]) throw new Error(`nullable.json: ${service} has no ${name}`)
  const sent = partSent(api, schemas)
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema.properties) schema.required = Object.keys(schema.properties)
    for (const member of absent[name] ?? []) {
      if (!schema.properties?.[member]) throw new Error(`nullable.json: ${service} has no ${name}.${member}`)
      schema.properties[member] = { anyOf: [schema.properties[member], { type: 'null' }] }
    }
  }
  Object.assign(schemas, sent)
  return api
}

mkdirSync(OUT, { recursive: true })
for (const [service, file] of Object.entries(OFFERED)) {
  const api = complete(service, load(readFileSync(new URL(file, ROOT), 'utf8')))
  const types = await openapiTS(api, { alphabetize: true })
  writeFileSync(new URL(service + '.ts', OUT), `/* From ${file}. Do not edit. */\n` + astToString(types))
}
