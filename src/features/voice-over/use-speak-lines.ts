import { scriptTitle } from '@/components/script-title'
import { DEVICE } from '@/storage/connections'
import type { VoiceOver } from '@/storage/voice-overs'
import { useSpeak } from '@/stores/speak-store'
import type { ScriptViews } from './use-script-views'

/** Speaks these lines as they are now, at the service in use, at the price that is shown. */
export function useSpeakLines(
  voiceOver: VoiceOver,
  { connection, model, views }: ScriptViews,
  onAsked: () => void,
) {
  const speak = useSpeak((store) => store.speak)
  return (lineIds: readonly string[], isAgain = false) => {
    const wanted = new Set(lineIds)
    const lines = views
      .filter(({ line }) => wanted.has(line.id))
      .map(({ line, key, spokenAs }) => ({ lineId: line.id, key, spokenAs }))
    if (lines.length === 0 || !model) return
    onAsked()
    void speak({
      voiceOverId: voiceOver.id,
      title: scriptTitle(voiceOver),
      service: connection?.id ?? DEVICE,
      creditsPerRequest: model.costCredits,
      lines,
      isAgain,
    })
  }
}

export type SpeakLines = ReturnType<typeof useSpeakLines>
