import { scriptTitle } from '@/components/script-title'
import { DEVICE } from '@/storage/connections'
import type { VoiceOver } from '@/storage/voice-overs'
import { useScript } from '@/stores/script-store'
import { useSpeak } from '@/stores/speak-store'
import type { ScriptViews } from './use-script-views'

/** Speaks these lines as they are now, at the service in use, at the price that is shown: those of a pack in one request. */
export function useSpeakLines(
  voiceOver: VoiceOver,
  { connection, model, views, known }: ScriptViews,
  onAsked: () => void,
) {
  const prepare = useSpeak((store) => store.prepare)
  const speak = useSpeak((store) => store.speak)
  const chooseNewest = useScript((store) => store.chooseNewest)
  return (lineIds: readonly string[], isAgain = false, packs: readonly string[][] = NO_PACKS) => {
    const wanted = new Set(lineIds)
    const asked = {
      service: connection?.id ?? DEVICE,
      creditsPerRequest: model?.costCredits ?? null,
      isAgain,
    }
    const packIdOf = connection ? packIds(packs) : new Map<string, string>()
    const lines = views
      .filter(({ line }) => wanted.has(line.id))
      .map(({ line: { id: lineId }, key, spokenAs }) => {
        return { lineId, key, spokenAs, ...asked, packId: packIdOf.get(lineId) ?? null }
      })
    // What was said before needs no service; all else needs to know what it offers.
    const isSent = isAgain || lines.some(({ key }) => !known.has(key))
    if (lines.length === 0 || (isSent && !model)) return
    onAsked()
    void prepare().then(() => {
      if (isAgain) chooseNewest(lineIds)
      return speak({ voiceOverId: voiceOver.id, title: scriptTitle(voiceOver), lines })
    })
  }
}

const NO_PACKS: string[][] = []

/** Of this press of a button alone. */
function packIds(packs: readonly string[][]): Map<string, string> {
  const together = packs.filter(({ length }) => length > 1)
  return new Map(
    together.flatMap((lineIds) => {
      const packId = crypto.randomUUID()
      return lineIds.map((lineId) => [lineId, packId] as const)
    }),
  )
}

export type SpeakLines = ReturnType<typeof useSpeakLines>
