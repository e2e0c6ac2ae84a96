import { compositionTitle } from '@/components/composition-title'
import { scriptTitle } from '@/components/script-title'
import { notify } from '@/components/ui/toast'
import { t } from '@/messages/translate'
import { onCopy } from '@/storage/kept-copies'
import { router } from './router'

/** Two tabs changed one script, or one piece: what could not be stored as itself is kept beside it, and a person is told. */
export function tellCopies(): void {
  onCopy('voiceOvers', {
    titleOf: (voiceOver) => t('library.copy', { title: scriptTitle(voiceOver) }),
    tell: ({ id, title }) =>
      tellCopy(t('app.copied'), title, () =>
        router.navigate({ to: '/voice-over/$voiceOverId', params: { voiceOverId: id } }),
      ),
  })
  onCopy('compositions', {
    titleOf: (composition) => t('library.copy', { title: compositionTitle(composition) }),
    tell: ({ id, title }) =>
      tellCopy(t('app.copied.music'), title, () =>
        router.navigate({ to: '/music/$compositionId', params: { compositionId: id } }),
      ),
  })
}

function tellCopy(title: string, copyTitle: string, open: () => Promise<void>): void {
  notify({
    title,
    text: t('app.copied.text', { title: copyTitle }),
    action: { label: t('app.copied.open'), run: () => void open() },
  })
}
