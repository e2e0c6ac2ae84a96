import { ListMusic } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { notify } from '@/components/ui/toast'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/voice-over'
import { useFavouriteVoices } from '@/stores/favourite-voices'
import { usePreview } from '@/stores/preview-store'
import { PreviewButton } from './preview-button'
import { VoiceList } from './voice-list'
import { voiceChoices, voiceName, type VoicesOf } from './voice-text'

type VoicePickerProps = {
  label: string
  value: string
  model: VoicesOf
  onChange: (voiceId: string) => void
}

/** The voice by name, a few words of it, and the way to all of them with what is known about each. */
export function VoicePicker({ label, value, model, onChange }: VoicePickerProps) {
  const favouriteIds = useFavouriteVoices((store) => store.ids)
  const [isListOpen, setListOpen] = useState(false)
  useToldPreviewFailure()
  const choose = (voiceId: string) => {
    onChange(voiceId)
    setListOpen(false)
  }
  return (
    <div className="inline-flex max-w-full items-center">
      <Select
        label={label}
        searchLabel={t('voiceOver.voice.search')}
        value={value}
        choices={voiceChoices(model, favouriteIds, value)}
        onChange={onChange}
      />
      <PreviewButton
        voiceId={value}
        model={model}
        name={voiceName(value, model)}
        className="-mr-1 ml-0.5 size-8"
      />
      <IconButton
        label={`${label}: ${t('voiceOver.voice.all')}`}
        aria-haspopup="dialog"
        disabled={model === null}
        onClick={() => setListOpen(true)}
        className="size-8"
      >
        <ListMusic aria-hidden />
      </IconButton>
      <Dialog
        title={t('voiceOver.voice.all')}
        isOpen={isListOpen}
        onOpenChange={setListOpen}
        className="w-[min(620px,calc(100vw-32px))]"
      >
        {model && <VoiceList value={value} model={model} onChoose={choose} />}
      </Dialog>
    </div>
  )
}

function useToldPreviewFailure(): void {
  const errorName = usePreview((store) => store.errorName)
  useEffect(() => {
    if (errorName === null) return
    notify(failureText(errorName))
    usePreview.setState({ errorName: null })
  }, [errorName])
  useEffect(() => () => usePreview.getState().stop(), [])
}
