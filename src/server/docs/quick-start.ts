import { html } from 'hono/html'
import { block } from './block'

/** What a newcomer needs before the list of endpoints. */
export function quickStart(origin: string) {
  return html`<section aria-labelledby="start">
    <h1 id="start">Overtone API</h1>
    <p class="lead">
      Speech to text, text to speech, music, credits and files on this server, by the AINative Audio API's
      contract. The base address is <code>${origin}/api/v1</code>, or <code>/v1</code> for clients that want
      it so.
    </p>
    <h2 class="step">A key</h2>
    <p>
      Make one where the server runs; it is shown once. Send it as a Bearer token, or in
      <code>X-API-Key</code>.
    </p>
    ${block('Commands that make a key', KEY)}
    <h2 class="step">With an OpenAI client</h2>
    ${block('A program with the openai client', openAiProgram(origin))}
    <h2 class="step">From an agent</h2>
    <p>
      <code>${origin}/mcp</code> speaks the Model Context Protocol over streamable HTTP with the same keys.
      Tools: transcribe, translate, speak, compose, list_files, get_file, balance.
    </p>
    <h2 class="step">Paying once</h2>
    <p>
      Credits are reserved before the work and charged with its result. Repeat a paid request with the same
      <code>Idempotency-Key</code> and you get the stored reply, without a second charge.
    </p>
  </section>`
}

const KEY = `npm run key -- create "my laptop"
export OVERTONE_KEY=...`

const openAiProgram = (origin: string) => `import OpenAI from 'openai'
import { createReadStream } from 'node:fs'

const client = new OpenAI({ baseURL: '${origin}/v1', apiKey: process.env.OVERTONE_KEY })
const { text, words } = await client.audio.transcriptions.create({
  file: createReadStream('meeting.mp3'),
  model: 'whisper-1',
  response_format: 'verbose_json',
  timestamp_granularities: ['word'],
})`
