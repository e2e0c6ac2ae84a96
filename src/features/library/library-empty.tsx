import { Link } from '@tanstack/react-router'
import { LibraryBig, SearchX } from 'lucide-react'
import { TopBar } from '@/components/top-bar'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { t } from '@/messages/library'
import { useAddSample } from '@/stores/use-add-sample'
import { FilesButton } from './files-button'

export function LibraryEmpty() {
  const addSample = useAddSample(t('transcribe.sample.name'))
  return (
    <>
      <TopBar title={t('library.title')} actions={<FilesButton />} />
      <EmptyState icon={LibraryBig} title={t('library.empty.title')} text={t('library.empty.text')}>
        <Link to="/transcribe" className={buttonClass('primary')}>
          {t('library.empty.start')}
        </Link>
        <Button disabled={addSample.isPending} onClick={() => addSample.mutate()}>
          {t('transcribe.sample')}
        </Button>
      </EmptyState>
    </>
  )
}

export function NothingFound() {
  return (
    <EmptyState icon={SearchX} title={t('library.none.title')} text={t('library.none.text')}>
      <Link to="/library" search={{}} className={buttonClass()}>
        {t('library.none.clear')}
      </Link>
    </EmptyState>
  )
}
