import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { CHIP } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { t } from '@/messages/voice-over'
import { recordingQueries } from '@/storage/recordings'
import type { VoiceOver } from '@/storage/voice-overs'
import { HearMix } from './hear-mix'
import { OverSelect } from './over-select'
import { useLayOver } from './use-lay-over'
import type { ScriptPlayer } from './use-script-player'

type OverChipProps = { voiceOver: VoiceOver; timeline: ScriptPlayer['timeline'] }

/** What lies under the voice: chosen among the recordings, brought as a file, and heard together with it. */
export function OverChip({ voiceOver: { recordingId }, timeline }: OverChipProps) {
  const [isOpen, setOpen] = useState(false)
  const { data: recordings = [] } = useQuery(recordingQueries.list())
  const recording = recordings.find(({ id }) => id === recordingId)
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={CHIP} onClick={() => setOpen(true)}>
        {t('voiceOver.export.over')}{' '}
        <span className="max-w-48 truncate font-[550] text-ink">
          {recording?.title ?? t('voiceOver.export.over.none')}
        </span>
      </button>
      <Dialog title={t('voiceOver.over.title')} isOpen={isOpen} onOpenChange={setOpen}>
        <p className="mb-4 text-sm text-pretty text-ink-2">{t('voiceOver.over.hint')}</p>
        <div className="flex flex-wrap items-center gap-2">
          <OverSelect recordingId={recordingId} />
          <OverFile />
        </div>
        <div className="mt-4 flex empty:hidden">
          <HearMix timeline={timeline} recordingId={recordingId} />
        </div>
      </Dialog>
    </>
  )
}

function OverFile() {
  const layOver = useLayOver()
  return (
    <label
      className={buttonClass(
        'plain',
        'relative cursor-pointer hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
      )}
    >
      {t('voiceOver.over.file')}
      <input
        type="file"
        aria-label={t('voiceOver.over.file')}
        accept="audio/*,video/*"
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) layOver.mutate(file)
          target.value = ''
        }}
      />
    </label>
  )
}
