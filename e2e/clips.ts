import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Clip = { path: string; text: string }

const OWN = fileURLToPath(new URL('audio/', import.meta.url))
/** Real speech that is not the project's to give away; it lies beside some checkouts. */
const SHARED = fileURLToPath(new URL('../../shared/audio/', import.meta.url))

export const hasRealSpeech = existsSync(SHARED)
export const WITHOUT_REAL_SPEECH = 'The real speech is not beside this checkout (../shared/audio).'

/** Two short historic recordings and twelve read sentences, by real people. */
export const realClips = (): Clip[] => clipsOf(`${SHARED}sentences.tsv`, SHARED)
export const spokenClips = (): Clip[] => clipsOf(`${OWN}spoken/spoken.tsv`, `${OWN}spoken/`)

/** A room and a louder place, recorded, without speech; none where the real speech is not. */
export const realNoises = (): string[] =>
  hasRealSpeech ? ['noise1.wav', 'noise4.wav'].map((name) => `${SHARED}noise/${name}`) : []

export function meetingClip(): Clip {
  const turns = JSON.parse(readFileSync(`${OWN}meeting-3.json`, 'utf8')) as { text: string }[]
  return { path: `${OWN}meeting-3.mp3`, text: turns.map((turn) => turn.text).join(' ') }
}

/** `keys` are words of the meaning that a translation must keep, in any order. */
export type ForeignClip = { path: string; language: string; keys: RegExp[] }

export function foreignClips(): ForeignClip[] {
  const folder = hasRealSpeech ? `${SHARED}foreign/` : `${OWN}foreign/`
  const extension = hasRealSpeech ? 'wav' : 'ogg'
  const clip = (name: string, ...keys: RegExp[]) => ({
    path: `${folder}${name}.${extension}`,
    language: name.startsWith('es') ? 'spanish' : 'italian',
    keys,
  })
  return [
    clip('es-1', /nine|9/, /room/),
    clip('es-2', /need/, /person/, /local/, /market/),
    clip('es-3', /train/, /early/, /sleep/, /station/),
    clip('it-1', /tomorrow/, /market/, /fruit/),
    clip('it-2', /window/, /kitchen/, /night/),
  ]
}

function clipsOf(table: string, folder: string): Clip[] {
  const [head = '', ...rows] = readFileSync(table, 'utf8').trim().split('\n')
  const columns = head.split('\t')
  return rows.map((row) => {
    const cells = row.split('\t')
    return { path: folder + cells[columns.indexOf('file')], text: cells[columns.indexOf('text')]! }
  })
}
