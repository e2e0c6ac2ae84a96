import { create } from 'zustand'
import { changeScript } from '@/domain/script/change-script'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { spokenAs, takeKeyOf, type SpokenAs } from '@/domain/script/spoken-as'
import { speakLine } from '@/services/speak-line'
import { speakingBy } from '@/services/speech-abilities'
import { DEVICE } from '@/storage/connections'
import { takeSoundFile } from '@/storage/take-sounds'
import { PREVIEWS } from '@/storage/erase-voice-overs'
import { listTakes } from '@/storage/voice-takes'
import { solo } from './solo'

type Preview = { voiceId: string; status: 'making' | 'playing' }

/** A few words by one voice, to choose by. */
export type PreviewStore = {
  preview: Preview | null
  errorName: string | null
  /** Made once on this device, and kept. Ends the one before it. */
  play: (voiceId: string, text: string) => Promise<void>
  stop: () => void
}

export const usePreview = create<PreviewStore>()((set) => {
  const { play, stop } = solo(() => set({ preview: null }))
  return {
    preview: null,
    errorName: null,
    stop,
    async play(voiceId, text) {
      const makeFile = (signal: AbortSignal) => {
        set({ preview: { voiceId, status: 'making' }, errorName: null })
        return previewFile(voiceId, text, signal)
      }
      try {
        await play(makeFile, () => set({ preview: { voiceId, status: 'playing' } }))
      } catch (error) {
        set({ errorName: error instanceof Error ? error.name : 'Error' })
      }
    },
  }
})

async function previewFile(voiceId: string, text: string, signal: AbortSignal): Promise<File> {
  const spoken = previewOf(voiceId, text)
  const key = takeKeyOf(spoken)
  const find = async () => (await listTakes(PREVIEWS)).find((take) => take.key === key)
  if (!(await find()))
    await speakLine(
      {
        voiceOverId: PREVIEWS,
        title: '',
        lineId: voiceId,
        key,
        spokenAs: spoken,
        service: DEVICE,
        estimateCredits: 0,
        isAgain: false,
      },
      { signal, onLoading: nothing, onProgress: nothing, onHold: nothing },
    )
  const take = await find()
  if (!take) throw new Error('The preview was not kept.')
  return takeSoundFile(take.soundId)
}

const nothing = () => undefined

function previewOf(voiceId: string, text: string): SpokenAs {
  const write = { type: 'write', text } as const
  const script = changeScript({ ...EMPTY_SCRIPT, voiceId }, write, () => 'preview')
  const [line] = script.lines
  if (!line) throw new Error('A preview says something.')
  // All of it in one breath.
  return spokenAs(script, { ...line, text }, speakingBy(null, ''))
}
