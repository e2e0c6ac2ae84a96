import { html } from 'hono/html'

/** A listing. It scrolls sideways on a narrow screen, by the keyboard too. */
export function block(label: string, text: string) {
  return html`<pre tabindex="0" role="region" aria-label="${label}"><code>${text}</code></pre>`
}
