import { useQuery } from '@tanstack/react-query'
import { Mic } from 'lucide-react'
import { useId, useState, type ComponentProps } from 'react'
import { Popover } from '@/components/ui/popover'
import { t } from '@/messages/translate'
import type { TakeRecorder } from '@/services/take-recorder'
import { useTake } from '@/stores/take-store'
import { microphoneQueries } from './microphone-queries'
import { MicrophoneList } from './microphone-list'
import { CHIP } from '@/components/ui/chip'

/** Which microphone is used, and how loud it is; while recording, another takes over without a stop. */
export function MicrophonePicker({ recorder }: { recorder?: TakeRecorder }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      title={t('transcribe.microphone')}
      trigger={<MicrophoneChip used={recorder?.microphone().label} />}
      align="start"
      onOpenChange={setOpen}
    >
      {isOpen && <MicrophoneList recorder={recorder} />}
    </Popover>
  )
}

function MicrophoneChip({ used, ...props }: ComponentProps<'button'> & { used: string | undefined }) {
  const deviceId = useTake((store) => store.deviceId)
  const { data: microphones = [] } = useQuery(microphoneQueries.list())
  const id = useId()
  const chosen = microphones.find((microphone) => microphone.deviceId === deviceId)
  const label = used ?? chosen?.label
  return (
    <button
      type="button"
      aria-label={t('transcribe.microphone')}
      aria-describedby={id}
      className={CHIP}
      {...props}
    >
      <Mic className="size-4" aria-hidden />
      <span id={id} className="max-w-44 truncate font-[550] text-ink">
        {label || t('transcribe.microphone.default')}
      </span>
    </button>
  )
}
