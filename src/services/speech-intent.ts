import { paidRequestsOf } from '@/storage/paid-requests'

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
  const pieces = await Promise.all(
    lines.map(async ({ lineId, key }) => `speech:${voiceOverId}:${lineId}:${await shortened(key)}`),
  )
  const [base = ''] =
    pieces.length === 1 ? pieces : [`speech:${voiceOverId}:${await shortened(pieces.join('\n'))}`]
  for (let nth = 1; ; nth++) {
    const intentId = nth === 1 ? base : `${base}:${nth}`
    const requests = await paidRequestsOf(intentId)
    if (!requests.some(({ state }) => state === 'answered')) return { intentId, pieces }
  }
}

/** The first 96 bits of its SHA-256, in hexadecimal: a request's id has room for 255 characters. */
async function shortened(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
