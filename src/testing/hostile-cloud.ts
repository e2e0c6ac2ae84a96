import { wavFile } from './wav'

/** A cloud in memory that answers as real ones do on bad days. `charged` is its own ledger, to compare with ours. */
export type HostileCloud = {
  fetch: typeof fetch
  /** Paid requests that reached it, whatever became of them. */
  posts: PaidPost[]
  chargedCredits: () => number
}

type PaidPost = { path: string; fields: Record<string, string>; fileName: string; headers: Headers }

/** How one paid request is treated; `charge` takes its price from the balance. */
export type Treatment = (
  charge: () => number,
  signal: AbortSignal,
  fields: Readonly<Record<string, string>>,
) => Response | Promise<Response>

const VTT = `WEBVTT

00:00.500 --> 00:02.000
Hello and welcome.

00:02.000 --> 00:04.000
This is a short recording.
`

const VERBOSE = {
  task: 'transcribe',
  language: 'english',
  duration: 4.2,
  text: 'Hello and welcome. This is a short recording.',
  segments: [
    { id: 0, start: 0.5, end: 2, text: ' Hello and welcome.' },
    { id: 1, start: 2, end: 4, text: ' This is a short recording.' },
  ],
  words: ['Hello', 'and', 'welcome', 'This', 'is', 'a', 'short', 'recording'].map((word, index) => ({
    word,
    start: 0.5 + index * 0.4,
    end: 0.9 + index * 0.4,
  })),
}

const json = (body: unknown, status = 200, headers = {}) => Response.json(body, { status, headers })

/** Replies with the words, in every shape that was seen. All of them are charged. */
export const ANSWERS = {
  envelope: (charge) => json({ text: VTT, cost_credits: charge(), duration_seconds: 4.2, language: 'en' }),
  'bare JSON string': (charge) => (charge(), json(VTT)),
  'raw body': (charge) =>
    new Response(VTT, { headers: { 'content-type': 'text/vtt', 'x-credits-used': String(charge()) } }),
  'OpenAI object': (charge) => (charge(), json(VERBOSE)),
  'missing fields': (charge) => (charge(), json({ text: VTT })),
  'free of charge': () => json({ text: VTT, cost_credits: 0, duration_seconds: 4.2, language: 'en' }),
  'text alone': (charge) => json({ text: VERBOSE.text, credits_used: charge() }),
  'slow body': (charge) => slowly(JSON.stringify({ text: VTT, cost_credits: charge() })),
} satisfies Record<string, Treatment>

/** Replies that take nothing. */
export const REFUSALS = {
  401: () => json({ detail: 'Could not validate credentials' }, 401, { 'www-authenticate': 'Bearer' }),
  402: () => json({ detail: 'Insufficient credits. Required: 1, Available: 0' }, 402),
  403: () => new Response('<html><body>Forbidden</body></html>', { status: 403 }),
  413: () => new Response('<html>Request Entity Too Large</html>', { status: 413 }),
  422: () =>
    json({ detail: [{ loc: ['body', 'language'], msg: 'Unknown language', type: 'value_error' }] }, 422),
  429: () => json({ error: { message: 'Too many requests' } }, 429, { 'retry-after': '600' }),
} satisfies Record<string, Treatment>

/** Nobody can tell from outside whether these were charged; most of them were. */
export const LOSSES = {
  500: (charge) => (charge(), new Response('Internal Server Error', { status: 500 })),
  '502 after accepting': (charge) => (charge(), new Response('<html>Bad gateway</html>', { status: 502 })),
  'a connection cut before the reply': (charge) => {
    charge()
    throw new TypeError('Failed to fetch')
  },
  'a connection cut in the reply': (charge) => (charge(), cutOff('{"text": "Hello and')),
  'a page of a gateway with status 200': (charge) => (
    charge(),
    new Response('<!DOCTYPE html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } })
  ),
  'a reply that CORS keeps from us': () => {
    throw new TypeError('Failed to fetch')
  },
} satisfies Record<string, Treatment>

/** Half a second of a tone between two silences, 1 s in all. */
function spokenWav(): Blob {
  const samples = Float32Array.from({ length: 24_000 }, (_, i) =>
    i < 6000 || i >= 18_000 ? 0 : 0.5 * Math.sin(i / 20),
  )
  return wavFile([samples], 24_000)
}

const wavBase64 = async () => Buffer.from(await spokenWav().arrayBuffer()).toString('base64')

const spoken =
  (reply: (audio: string, charge: () => number) => object, status = 200): Treatment =>
  async (charge) =>
    json(reply(await wavBase64(), charge), status)

/** Replies with a sound of 1 s, in every shape that was seen. All of them are charged. */
export const SPEECH_ANSWERS = {
  'the contract': spoken((audio, charge) => ({
    audio_base64: audio,
    duration_seconds: 1,
    cost_credits: charge(),
    format: 'wav',
  })),
  'a format that lies': spoken(
    (audio, charge) => ({ audio_base64: audio, format: 'mp3', credits_used: charge() }),
    201,
  ),
  'a length that lies': spoken((audio, charge) => ({ audio, duration_ms: 99_000, cost_credits: charge() })),
  'an envelope': spoken((audio, charge) => ({
    success: true,
    data: { base64: audio, credits_consumed: charge() },
  })),
  'a data address': spoken((audio, charge) => ({
    audio: `data:audio/wav;base64,${audio}`,
    cost_credits: charge(),
  })),
  'an address': (charge) => json({ audio_url: '/sounds/1.wav', cost_credits: charge() }),
  'the sound itself': async (charge) =>
    new Response(await spokenWav().arrayBuffer(), {
      headers: { 'content-type': 'audio/wav', 'x-credits-used': String(charge()) },
    }),
  'nothing about its cost': spoken((audio, charge) => (charge(), { audio_base64: audio })),
} satisfies Record<string, Treatment>

/** Charged, and of no use. */
export const SPEECH_LOSSES = {
  'base64 that was cut': spoken((audio, charge) => ({
    audio_base64: audio.slice(0, 999),
    cost_credits: charge(),
  })),
  'a sound that was cut': spoken((audio, charge) => ({
    audio_base64: audio.slice(0, 1000),
    cost_credits: charge(),
  })),
  'no sound': (charge) => json({ cost_credits: charge(), format: 'mp3' }),
  'another thing than a sound': (charge) =>
    json({ audio_base64: btoa('<html></html>'), cost_credits: charge() }),
  'a sound that cannot be decoded': (charge) =>
    json({ audio_base64: btoa(`ID3${'x'.repeat(300)}`), cost_credits: charge() }),
  'an address where nothing is': (charge) => json({ audio_url: '/sounds/none.wav', cost_credits: charge() }),
} satisfies Record<string, Treatment>

export const BUSY: Treatment = () => new Response('', { status: 429 })

/** Charges, and never answers. */
export const SILENCE: Treatment = (charge, signal) => {
  charge()
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}

export const NO_CAPTIONS: Treatment = () =>
  json({ detail: [{ loc: ['body', 'response_format'], msg: 'Input should be json', type: 'enum' }] }, 422)

/** Each request is answered in the same way. */
export function always(treatment: Treatment, times = 20): HostileCloud {
  return hostileCloud(...Array.from({ length: times }, () => treatment))
}

/** Paid requests are treated one after another as told, and those behind them are answered. */
export function hostileCloud(...treatments: Treatment[]): HostileCloud {
  const posts: PaidPost[] = []
  let charged = 0
  const charge = () => {
    charged += 1
    return 1
  }

  async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const { pathname } = new URL(String(input), 'https://cloud.example')
    if (pathname.endsWith('/credits/balance'))
      return json({ total_credits: 100, remaining_credits: 100 - charged })
    if (pathname.endsWith('/sounds/1.wav')) return new Response(await spokenWav().arrayBuffer())
    if (init?.method !== 'POST') return json({ detail: 'Not Found' }, 404)
    const sent = typeof init.body === 'string' ? { fields: JSON.parse(init.body), fileName: '' } : null
    const contents = sent ?? contentsOf(await new Response(init.body).formData())
    posts.push({ path: pathname, ...contents, headers: new Headers(init.headers) })
    const treat = treatments.shift() ?? ANSWERS.envelope
    return treat(charge, init.signal ?? new AbortController().signal, contents.fields)
  }

  return { fetch: answer, posts, chargedCredits: () => charged }
}

function contentsOf(form: FormData): { fields: Record<string, string>; fileName: string } {
  const fields: Record<string, string> = {}
  let fileName = ''
  for (const [name, value] of form)
    if (typeof value === 'string') fields[name] = value
    else fileName = value.name
  return { fields, fileName }
}

function slowly(text: string): Response {
  const letters = [...text]
  const body = new ReadableStream<string>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      const next = letters.splice(0, 20).join('')
      if (next === '') controller.close()
      else controller.enqueue(next)
    },
  })
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: { 'content-type': 'application/json' },
  })
}

function cutOff(text: string): Response {
  let isSent = false
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) return controller.error(new TypeError('network error'))
      isSent = true
      controller.enqueue(new TextEncoder().encode(text))
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}
