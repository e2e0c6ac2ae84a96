import { Button } from '@/components/ui/button'
import { t } from '@/messages/voice-over'
import { ImportButton } from './import-button'
import { useStartScript } from './use-start-script'

/** How a script begins: empty, from a file, or as a sample. */
export function StartActions() {
  const start = useStartScript()
  return (
    <>
      <Button look="primary" disabled={start.isPending} onClick={() => start.mutate({})}>
        {t('voiceOver.new')}
      </Button>
      <ImportButton />
      <Button disabled={start.isPending} onClick={() => start.mutate(sampleScript())}>
        {t('voiceOver.sample')}
      </Button>
    </>
  )
}

const sampleScript = () => ({
  title: t('voiceOver.sample.title'),
  text: t('voiceOver.sample.text'),
})
