import { spokenTogether } from '@/domain/script/pack-lines'
import { takeKeyOf, type SpokenAs } from '@/domain/script/spoken-as'
import { innerPauses } from '@/domain/script/text-for-service'
import { DEVICE, readConnection, type ServiceChoice } from '@/storage/connections'
import { addTake, listTakes } from '@/storage/voice-takes'
import type { AudioService } from './audio-service'
import { chooseService } from './choose-service'
import { CUT_ENGINES, cutTakes, type CutEngines } from './cut-takes'
import { UncutSoundError } from './errors'
import { keepArrived } from './paid-once'
import { speakLine, type SpeakLineInput, type SpeakLineJob } from './speak-line'
import { canReadPauses } from './speech-abilities'
import { speechIntentOf } from './speech-intent'

type SpokenLine = { lineId: string; key: string; spokenAs: SpokenAs }

/** `estimateCredits`: of one request, however many lines are in it. */
export type SpeakLinesInput = Omit<SpeakLineInput, keyof SpokenLine> & { lines: readonly SpokenLine[] }

/** What speaks, and what tells apart what was spoken together; tests bring their own. */
export type Speakers = {
  serviceOf: (choice: ServiceChoice) => Promise<AudioService>
  cutting: CutEngines
}

/**
 * New takes of lines that are said one after the other: one request, whose sound is kept as it comes and then cut into a take
 * for each line. Lines that wait in a sound which came before are not asked for again.
 */
export async function speakLines(
  input: SpeakLinesInput,
  job: SpeakLineJob,
  { serviceOf, cutting }: Speakers = { serviceOf: chooseService, cutting: CUT_ENGINES },
): Promise<void> {
  job.signal.throwIfAborted()
  const { lines, ...asked } = input
  if (asked.service === DEVICE) return speakEach(input, job, serviceOf)
  await keepArrived((await speechIntentOf(asked.voiceOverId, lines)).pieces)
  await cutWaiting(input, cutting, job)
  const missing = asked.isAgain ? lines : await missingOf(asked.voiceOverId, lines)
  if (missing.length < 2) return speakEach({ ...asked, lines: missing }, job, serviceOf)
  await speakTogether({ ...asked, lines: missing }, job, await serviceOf(asked.service))
  await cutWaiting(input, cutting, job)
  job.onProgress(1)
}

async function speakEach(
  { lines, ...asked }: SpeakLinesInput,
  job: SpeakLineJob,
  serviceOf: Speakers['serviceOf'],
): Promise<void> {
  for (const line of lines) await speakLine({ ...asked, ...line }, job, serviceOf)
}

async function cutWaiting(
  { voiceOverId, lines }: SpeakLinesInput,
  engines: CutEngines,
  job: SpeakLineJob,
): Promise<void> {
  const uncut = await cutTakes(voiceOverId, engines, job)
  if (lines.some(({ key }) => uncut.has(key)))
    throw new UncutSoundError('The lines cannot be told apart in the sound that came for them.')
}

/** Without what was cut out of a sound just now. */
async function missingOf(voiceOverId: string, lines: readonly SpokenLine[]): Promise<readonly SpokenLine[]> {
  const takes = await listTakes(voiceOverId)
  const spoken = new Set(takes.map(({ lineId, key }) => `${lineId} ${key}`))
  return lines.filter(({ lineId, key }) => !spoken.has(`${lineId} ${key}`))
}

/** Kept as a take of no line: it is paid for, whatever becomes of its cuts. */
async function speakTogether(
  input: SpeakLinesInput,
  job: SpeakLineJob,
  service: AudioService,
): Promise<void> {
  const { voiceOverId, title, lines, estimateCredits } = input
  const connection = await readConnection(input.service)
  const readsPauses = connection !== null && canReadPauses(connection)
  const spokenAs = spokenTogether(lines, readsPauses)
  const place = {
    voiceOverId,
    lineId: '',
    // No line's: its words have no places in a text.
    key: `together ${takeKeyOf(spokenAs)}`,
    spokenAs,
    serviceName: connection?.name ?? '',
  }
  const parts = lines.map(({ lineId, key, spokenAs: own }) => ({
    lineId,
    key,
    spokenAs: own,
    pauses: readsPauses ? [] : innerPauses(own.text),
  }))
  await service.speak(
    {
      ...(await speechIntentOf(voiceOverId, lines)),
      voiceOver: { id: voiceOverId, title },
      spokenAs,
      estimateCredits,
    },
    {
      ...job,
      // Its lines are not there yet.
      onProgress: () => undefined,
      onSpoken: async (sound, told) => {
        const words = told.map(({ word, ...times }) => ({ text: word, start: 0, end: 0, ...times }))
        await addTake(place, { ...sound, words }, { parts, state: 'waiting' })
      },
      onWords: null,
    },
  )
}
