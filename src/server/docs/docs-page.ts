import { html, raw } from 'hono/html'
import { curlOf } from '@/server/openapi/curl'
import { ERRORS, TAGS, type Operation } from '@/server/openapi/operation'
import { healthOperation } from '@/server/openapi/account-operations'
import { errorStatuses, operations } from '@/server/openapi/operations'
import { block } from './block'
import { DOCS_STYLE } from './docs-style'
import { fieldRows } from './field-rows'
import { quickStart } from './quick-start'

type Setting = {
  /** Where this server is, as the reader reached it. */
  origin: string
  nonce: string
  /** The studio's own stylesheet, for its colours and fonts. */
  stylesheet: string | null
}

/** The contract for people: the same operations as `/openapi.json`, with commands that work as they stand. */
export function docsPage({ origin, nonce, stylesheet }: Setting) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Overtone API</title>
        <link rel="icon" href="/icon.svg" />
        ${stylesheet && html`<link rel="stylesheet" href="${stylesheet}" />`}
        <style nonce="${nonce}">
          ${raw(DOCS_STYLE)}
        </style>
      </head>
      <body>
        <div class="docs">
          <nav aria-label="On this page">
            <a class="brand" href="/">Overtone</a>
            <a href="#start">Start</a>
            ${TAGS.map((tag) => html`<a href="#${anchor(tag)}">${tag}</a>`)}
            <a href="#errors">Errors</a>
            <a href="/openapi.json">openapi.json</a>
          </nav>
          <main>${quickStart(origin)} ${TAGS.map((tag) => section(tag, origin))} ${errorSection}</main>
        </div>
      </body>
    </html>`
}

function section(tag: Operation['tag'], origin: string) {
  const own = operations.filter((operation) => operation.tag === tag)
  return html`<section aria-labelledby="${anchor(tag)}">
    <h2 id="${anchor(tag)}">${tag}</h2>
    ${own.map((operation) => endpoint(operation, `${origin}/api/v1`))}
    ${tag === healthOperation.tag && endpoint(healthOperation, origin)}
  </section>`
}

function endpoint(operation: Operation, base: string) {
  const { method, path, summary, description } = operation
  return html`<article>
    <h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></h3>
    <p>${summary}.</p>
    ${description && html`<p class="more">${description}</p>`} ${fields(operation)}
    ${block(`curl for ${method.toUpperCase()} ${path}`, curlOf(operation, base))}
    <p class="more">${answers(operation)}</p>
  </article>`
}

function fields(operation: Operation) {
  const rows = fieldRows(operation)
  if (rows.length === 0) return ''
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Value</th>
        <th scope="col">Default</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, value, fallback }) =>
          html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${value}</td>
            <td>${fallback === null ? 'required' : html`<code>${fallback}</code>`}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function answers(operation: Operation): string {
  const good = Object.entries(operation.replies).map(
    ([status, { description, content }]) =>
      `${status} ${description}${content ? ` (${Object.keys(content).join(', ')})` : ''}`,
  )
  const bad = errorStatuses(operation).filter((status) => !(status in operation.replies))
  return `${good.join('; ')}. Errors: ${bad.join(', ') || 'none'}.`
}

const errorSection = html`<section aria-labelledby="errors">
  <h2 id="errors">Errors</h2>
  <p>
    Every error is JSON with its reason in <code>detail</code>; for 422 that is a list, one entry for each
    field.
  </p>
  <table>
    <thead>
      <tr>
        <th scope="col">Status</th>
        <th scope="col">When</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(ERRORS).map(
        ([status, when]) =>
          html`<tr>
            <th scope="row">${status}</th>
            <td>${when}</td>
          </tr>`,
      )}
    </tbody>
  </table>
</section>`

function anchor(tag: string): string {
  return tag.toLowerCase().replace(/\W+/g, '-')
}
