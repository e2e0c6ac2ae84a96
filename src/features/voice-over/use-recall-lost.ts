import { useEffect } from 'react'
import { scriptTitle } from '@/components/script-title'
import { useStable } from '@/lib/use-stable'
import { isSpeechUncertain } from '@/storage/unfinished'
import type { VoiceOver } from '@/storage/voice-overs'
import { useSpeak } from '@/stores/speak-store'
import type { ScriptViews } from './use-script-views'

/** What an earlier page paid for, maybe, and never got, is asked about when its script is opened. */
export function useRecallLost(voiceOver: VoiceOver, { views, isRead, model }: ScriptViews) {
  const { id: voiceOverId } = voiceOver
  const recall = useStable(async () => {
    if (useSpeak.getState().jobs[voiceOverId] || !(await isSpeechUncertain(voiceOverId))) return
    const lines = views.map(({ line, key, spokenAs }) => ({ lineId: line.id, key, spokenAs }))
    await useSpeak.getState().recall({ voiceOverId, title: scriptTitle(voiceOver), lines })
  })
  // Which lines it was for is told by how they are said, and that by the model.
  const shown = isRead && model ? `${voiceOverId} ${model.id}` : null
  useEffect(() => {
    if (shown !== null) void recall()
  }, [recall, shown])
}
