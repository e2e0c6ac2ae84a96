import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { musicReply, recordedReply, spokenReply } from './fake-speech'

/** What the next paid request meets instead of its words. */
export type Trouble =
  | { kind: 'no credits' }
  | { kind: 'too many'; retryAfterSeconds: number }
  /** Accepted, charged, and never answered: the line is cut. */
  | { kind: 'cut after charging' }
  /** Answered only after `release`. */
  | { kind: 'held' }

export type CloudTransaction = { id: string; type: string; amount: number; description: string; at: Date }

/** A cloud of the public contract, as a person's studio meets it: it counts what it is asked, and charges for it. */
export class FakeCloud {
  readonly key = 'cloud-key-of-e2e'
  totalCredits = 480
  usedCredits = 0
  /** Every paid request that reached the cloud. */
  paidPosts: { path: string; idempotencyKey: string | undefined; text?: string }[] = []
  transactions: CloudTransaction[] = []
  files = new Map<string, StoredFile>()
  /** What it says to any text, without telling when its words are said; `null`: a tone for each word, with their times. */
  saysRecording: string | null = null
  private troubles: Trouble[] = []
  private waiting: (() => void)[] = []
  private readonly server = createServer((request, response) => void this.answer(request, response))

  async listen(port: number): Promise<void> {
    // Node's own 5 s end while people read: a request that is on its way then would meet a closed connection.
    this.server.keepAliveTimeout = 600_000
    this.server.listen(port, '127.0.0.1')
    await once(this.server, 'listening')
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }

  /** As it was when it was started. */
  reset(): void {
    this.release()
    this.totalCredits = 480
    this.usedCredits = 0
    this.paidPosts = []
    this.transactions = []
    this.files.clear()
    this.saysRecording = null
    this.troubles = []
  }

  meetNext(...troubles: Trouble[]): void {
    this.troubles.push(...troubles)
  }

  /** Answers what is held. */
  release(): void {
    for (const go of this.waiting.splice(0)) go()
  }

  get remainingCredits(): number {
    return this.totalCredits - this.usedCredits
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '/', 'http://cloud')
    const path = url.pathname.replace(/^(\/api)?\/v1/, '')
    const body = await readBody(request)
    if (request.headers.authorization !== `Bearer ${this.key}`)
      return send(response, 401, { detail: 'Could not validate credentials' })
    if (request.method === 'POST' && /^\/audio\/(transcriptions|translations)$/.test(path))
      return this.transcribe(path, request, response, body)
    if (request.method === 'POST' && path === '/audio/tts') return this.speak(request, response, body)
    if (request.method === 'POST' && path === '/audio/music') return this.compose(request, response, body)
    if (/^\/(public\/)?credits\/balance$/.test(path)) return send(response, 200, this.balance())
    if (path === '/credits/transactions') return send(response, 200, this.listTransactions(url))
    if (path.startsWith('/public/zerodb/files')) return this.answerFiles(path, request, response, body)
    return send(response, 404, { detail: 'Not Found' })
  }

  private async transcribe(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): Promise<unknown> {
    this.paidPosts.push({ path, idempotencyKey: keyOf(request) })
    const isMet = await this.meetTrouble(response, COST_CREDITS)
    if (isMet) return isMet
    const text = isVttAsked(body) ? VTT : SPOKEN.map(([, , phrase]) => phrase).join(' ')
    const receipt = { cost_credits: COST_CREDITS, duration_seconds: 22.69, language: 'en' }
    return send(response, 200, { text, ...receipt })
  }

  private async speak(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<unknown> {
    // The studio's own requests; its tests would not get this far with another body.
    const { text } = JSON.parse(body.toString('utf8')) as { text: string }
    this.paidPosts.push({ path: '/audio/tts', idempotencyKey: keyOf(request), text })
    const isMet = await this.meetTrouble(response, SPEECH_CREDITS)
    if (isMet) return isMet
    const path = this.saysRecording
    const reply = path ? await recordedReply(path, SPEECH_CREDITS) : spokenReply(text, SPEECH_CREDITS)
    return send(response, 200, reply)
  }

  private async compose(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<unknown> {
    // The studio's own requests, as above.
    const { prompt, duration } = JSON.parse(body.toString('utf8')) as { prompt: string; duration: number }
    this.paidPosts.push({ path: '/audio/music', idempotencyKey: keyOf(request), text: prompt })
    const isMet = await this.meetTrouble(response, MUSIC_CREDITS)
    return isMet ?? send(response, 200, musicReply(prompt, duration, MUSIC_CREDITS))
  }

  /** What stands in the way of a paid request, answered; `undefined`: nothing, and it is charged. */
  private async meetTrouble(response: ServerResponse, costCredits: number): Promise<unknown> {
    const trouble = this.troubles.shift()
    if (trouble?.kind === 'too many')
      return send(
        response,
        429,
        { detail: 'Rate limit exceeded' },
        { 'Retry-After': String(trouble.retryAfterSeconds) },
      )
    if (trouble?.kind === 'no credits' || this.remainingCredits < costCredits)
      return send(response, 402, { detail: `Insufficient credits. Required: ${costCredits}, Available: 1` })
    if (trouble?.kind === 'held') await new Promise<void>((go) => this.waiting.push(go))
    this.charge(costCredits)
    return trouble?.kind === 'cut after charging' ? response.destroy() : undefined
  }

  private charge(costCredits: number): void {
    this.usedCredits += costCredits
    this.transactions.unshift({
      id: `t-${this.transactions.length + 1}`,
      type: 'usage',
      amount: -costCredits,
      description: 'Audio',
      at: new Date(),
    })
  }

  private balance() {
    return {
      total_credits: this.totalCredits,
      used_credits: this.usedCredits,
      remaining_credits: this.remainingCredits,
      plan: 'pro',
      period_start: '2026-11-01T00:00:00Z',
      period_end: '2026-12-01T00:00:00Z',
      usage_percentage: (100 * this.usedCredits) / this.totalCredits,
    }
  }

  private listTransactions({ searchParams }: URL) {
    const skip = Number(searchParams.get('skip') ?? 0)
    const shown = this.transactions.slice(skip, skip + Number(searchParams.get('limit') ?? 50))
    const transactions = shown.map(({ at, ...rest }) => ({ ...rest, created_at: at.toISOString() }))
    return { success: true, data: { transactions } }
  }

  private answerFiles(path: string, request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const [, id, part] = /^\/public\/zerodb\/files(?:\/([^/]+))?(?:\/(url))?$/.exec(path) ?? []
    if (request.method === 'POST' && !id) {
      const file = fileOf(request, body)
      const fileId = `file-${this.files.size + 1}`
      this.files.set(fileId, file)
      return send(response, 201, described(fileId, file))
    }
    if (!id) return send(response, 200, { files: [...this.files].map(([key, file]) => described(key, file)) })
    const file = this.files.get(id)
    if (!file) return send(response, 404, { detail: 'File not found' })
    if (part === 'url') return send(response, 200, { url: `/public/zerodb/files/${id}` })
    if (request.method === 'DELETE') {
      this.files.delete(id)
      return send(response, 200, { success: true })
    }
    return response.writeHead(200, { 'Content-Type': file.contentType }).end(file.content)
  }
}

/** The sample that ships with the studio costs this: 22.69 s, each 10 s begun. */
const COST_CREDITS = 3

/** A line of its model with many voices. */
const SPEECH_CREDITS = 5

/** One piece of music; nowhere stated before. */
const MUSIC_CREDITS = 20

const SPOKEN = [
  ['00:00:00.400', '00:00:02.300', 'Hello, and welcome.'],
  ['00:00:02.700', '00:00:05.600', 'This is a short recording to play with.'],
  ['00:00:06.000', '00:00:12.000', 'The words were made in the cloud.'],
] as const

const VTT = `WEBVTT\n\n${SPOKEN.map(([start, end, text]) => `${start} --> ${end}\n${text}\n`).join('\n')}`

type StoredFile = { name: string; contentType: string; content: Buffer; createdAt: Date }

function keyOf({ headers }: IncomingMessage): string | undefined {
  const key = headers['idempotency-key']
  return typeof key === 'string' ? key : undefined
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  // A body of a Node request comes in buffers, unless an encoding is set.
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function isVttAsked(body: Buffer): boolean {
  return /name="response_format"\r\n\r\nvtt\r\n/.test(body.toString('latin1'))
}

/** The first file of a multipart form; that is all the studio sends. */
function fileOf(request: IncomingMessage, body: Buffer): StoredFile {
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? ''
  const parts = body.toString('latin1').split(`--${boundary}`)
  const part = parts.find((one) => /filename="/.test(one)) ?? ''
  const [head = '', ...rest] = part.split('\r\n\r\n')
  return {
    name: Buffer.from(/filename="([^"]*)"/.exec(head)?.[1] ?? 'file', 'latin1').toString('utf8'),
    contentType: /Content-Type: (.+)/i.exec(head)?.[1]?.trim() ?? 'application/octet-stream',
    content: Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1'),
    createdAt: new Date(),
  }
}

function described(fileId: string, { name, contentType, content, createdAt }: StoredFile) {
  return {
    file_id: fileId,
    file_name: name,
    content_type: contentType,
    size_bytes: content.length,
    created_at: createdAt.toISOString(),
  }
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  return response
    .writeHead(status, { 'Content-Type': 'application/json', ...headers })
    .end(JSON.stringify(body))
}
