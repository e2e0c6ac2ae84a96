import { useMemo } from 'react'
import type { VoiceOver } from '@/storage/voice-overs'
import { pendingLines, useSpeak } from '@/stores/speak-store'
import { LanguageHint } from './language-hint'
import { Lines } from './lines'
import { ScriptCost } from './script-cost'
import { ScriptEditor } from './script-editor'
import { ScriptHeading } from './script-heading'
import { ScriptOptions } from './script-options'
import { useDropUnder } from './use-lay-over'
import { useHearAlong } from './use-hear-along'
import { useRecallLost } from './use-recall-lost'
import { useScriptPlayer } from './use-script-player'
import { useScriptViews } from './use-script-views'
import { useSpeakLines } from './use-speak-lines'
import { useUndoKeys } from './use-undo-keys'

/** The script above, its lines with their takes below; side by side where there is room. */
export function ScriptView({ voiceOver }: { voiceOver: VoiceOver }) {
  const views = useScriptViews(voiceOver)
  const job = useSpeak((store) => store.jobs[voiceOver.id])
  const pending = useMemo(() => pendingLines(job), [job])
  const player = useScriptPlayer(voiceOver, views.views, pending)
  const hear = useHearAlong(views.views, job, player)
  const speak = useSpeakLines(voiceOver, views, hear)
  useRecallLost(voiceOver, views)
  useUndoKeys()
  useDropUnder()
  return (
    <div className="mx-auto grid max-w-[860px] grid-cols-1 gap-x-8 gap-y-4 px-6 pt-6 pb-16 max-md:px-4 max-md:pt-4 2xl:max-w-[1480px] 2xl:grid-cols-2 2xl:items-start">
      <ScriptHeading voiceOver={voiceOver} views={views} player={player} />
      <div className="grid min-w-0 grid-cols-1 gap-4 max-md:*:last:order-2 2xl:sticky 2xl:top-6">
        <ScriptOptions voiceOver={voiceOver} views={views} timeline={player.made} />
        <LanguageHint voiceOver={voiceOver} views={views} />
        <ScriptEditor script={voiceOver.script} />
        <ScriptCost voiceOver={voiceOver} views={views} job={job} onSpeak={speak} />
      </div>
      <Lines voiceOver={voiceOver} views={views} job={job} player={player} onSpeak={speak} />
    </div>
  )
}
