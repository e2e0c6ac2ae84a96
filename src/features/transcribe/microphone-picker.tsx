import { useQuery } from '@tanstack/react-query'
import { Mic } from 'lucide-react'
import { useId, useState, type ComponentProps } from 'react'
import { Popover } from '@/components/ui/popover'
import { t } from '@/messages/translate'
import { useTake, type RunningTake } from '@/stores/take-store'
import { microphoneQueries } from './microphone-queries'
import { MicrophoneList } from './microphone-list'
import { CHIP } from '@/components/ui/chip'

/** Which microphone is used, and how loud it is; while recording, another takes over without a stop. */
export function MicrophonePicker({ take }: { take?: RunningTake }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      title={t('transcribe.microphone')}
      trigger={<MicrophoneChip used={take?.microphone.label} />}
      align="start"
      onOpenChange={setOpen}
    >
      {isOpen && <MicrophoneList take={take} />}
    </Popover>
  )
}

function MicrophoneChip({ used, ...props }: ComponentProps<'button'> & { used: string | undefined }) {
  const wanted = useTake((store) => store.microphone)
  const { data: microphones = [] } = useQuery(microphoneQueries.list())
  const id = useId()
  // What is not there is not heard; before the first permission nobody knows what is there.
  const isThere =
    microphones.length === 0 || microphones.some(({ deviceId }) => deviceId === wanted?.deviceId)
  const label = used ?? (isThere && wanted?.label)
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
