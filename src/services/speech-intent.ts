import { listPaidRequests, paidRequestsOf, type PaidRequest } from '@/storage/paid-requests'
import { findLostRequests } from './paid-once'

/** A line, and how it is said. */
type SpokenLine = { lineId: string; key: string }

/** What is asked for in one request. `pieces`: the ids of its lines, each said as it is. */
export type SpeechIntent = { intentId: string; pieces: string[] }

/**
 * One and the same for the same lines said in the same way, so that nothing is paid for twice whatever happens to the tab;
 * another once that was answered, for a person who wants it anew.
 */
export async function speechIntentOf(
  voiceOverId: string,
  lines: readonly SpokenLine[],
): Promise<SpeechIntent> {
  const pieces = await piecesOf(voiceOverId, lines)
  const [base = ''] =
    pieces.length === 1 ? pieces : [`speech:${voiceOverId}:${await shortened(pieces.join('\n'))}`]
  for (let nth = 1; ; nth++) {
    const intentId = nth === 1 ? base : `${base}:${nth}`
    const requests = await paidRequestsOf(intentId)
    if (!requests.some(({ state }) => state === 'answered')) return { intentId, pieces }
  }
}

function piecesOf(voiceOverId: string, lines: readonly SpokenLine[]): Promise<string[]> {
  return Promise.all(
    lines.map(async ({ lineId, key }) => `speech:${voiceOverId}:${lineId}:${await shortened(key)}`),
  )
}

/** A request that may have been charged, with those of these lines that it was for. */
export type LostSpeech<Line extends SpokenLine> = { request: PaidRequest; lines: Line[] }

/** What an earlier page sent for some of these lines as they are now, and got no sound for; `null`: nothing. */
export async function lostSpeechOf<Line extends SpokenLine>(
  voiceOverId: string,
  lines: readonly Line[],
): Promise<LostSpeech<Line> | null> {
  await findLostRequests()
  const pieces = await piecesOf(voiceOverId, lines)
  for (const request of await listPaidRequests('unknown')) {
    const lost = lines.filter((_, index) => request.pieces.includes(pieces[index]!))
    if (lost.length > 0) return { request, lines: lost }
  }
  return null
}

/** The first 96 bits of its SHA-256, in hexadecimal: a request's id has room for 255 characters. */
async function shortened(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
