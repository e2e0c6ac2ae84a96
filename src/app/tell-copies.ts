import { scriptTitle } from '@/components/script-title'
import { notify } from '@/components/ui/toast'
import { t } from '@/messages/translate'
import { onCopy } from '@/storage/kept-copies'
import { router } from './router'

/** Two tabs changed one script: what could not be stored as itself is kept beside it, and a person is told. */
export function tellCopies(): void {
  onCopy({
    titleOf: (voiceOver) => t('library.copy', { title: scriptTitle(voiceOver) }),
    tell: ({ id, title }) =>
      notify({
        title: t('app.copied'),
        text: t('app.copied.text', { title }),
        action: {
          label: t('app.copied.open'),
          run: () => void router.navigate({ to: '/voice-over/$voiceOverId', params: { voiceOverId: id } }),
        },
      }),
  })
}
