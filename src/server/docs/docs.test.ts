import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { curlOf } from '@/server/openapi/curl'
import { openApiDocument } from '@/server/openapi/document'
import { operations } from '@/server/openapi/operations'
import { createStudio } from '@/server/studio'

const ORIGIN = 'http://localhost:4173'

async function openDocs() {
  const folder = mkdtempSync(join(tmpdir(), 'overtone-dist-'))
  const stylesheet = '<link rel="stylesheet" crossorigin href="/assets/index-1.css">'
  writeFileSync(join(folder, 'index.html'), `<title>Overtone</title>${stylesheet}`)
  const reply = await createStudio(folder).request(`${ORIGIN}/docs`)
  return { page: await reply.text(), policy: reply.headers.get('Content-Security-Policy')! }
}

it('shows each endpoint with the command that calls it on this server', async () => {
  const { page } = await openDocs()
  for (const operation of operations) {
    expect(page).toContain(`<code>${operation.path}</code>`)
    const command = curlOf(operation, `${ORIGIN}/api/v1`)
    expect(page).toContain(
      command.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    )
  }
})

it("needs no script, and only styles that the page's policy allows", async () => {
  const { page, policy } = await openDocs()
  expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/)
  expect(page).toContain('href="/assets/index-1.css"')
  const nonce = /<style nonce="([^"]+)">/.exec(page)![1]!
  expect(policy).toContain(`'nonce-${nonce}'`)
})

it('describes every path once, each with an id of its own, and refers to nothing that is not there', () => {
  const document = openApiDocument(ORIGIN)
  const text = JSON.stringify(document)
  for (const [, id] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(document.components.schemas).toHaveProperty(id!)
  const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(operations.length + 1)
  expect(new Set(ids).size).toBe(ids.length)
})
