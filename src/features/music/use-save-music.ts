import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { compositionTitle } from '@/components/composition-title'
import { notify } from '@/components/ui/toast'
import { safeFileName, saveFile } from '@/lib/save-file'
import { t } from '@/messages/music'
import { exportMix, exportMusic, midiFile } from '@/services/export-music'
import { exportStems } from '@/services/export-stems'
import type { RenderFormat } from '@/services/export-takes'
import { DEVICE } from '@/storage/connections'
import type { Composition } from '@/storage/compositions'
import type { MusicTake } from '@/storage/music-takes'
import { familyText } from './take-text'
import type { NumberedTake } from './use-takes'

type Wanted =
  | { kind: 'take'; format: RenderFormat }
  | { kind: 'mix'; format: RenderFormat; duckDb: number }
  | { kind: 'stems' }
  | { kind: 'midi' }

/** The music alone before the first word, and after the last. */
const AROUND_SECONDS = 2

/** Both together are as loud as music alone. */
const MIX_LOUDNESS_LUFS = -14

/** Writes one file of a take, and hands it to the browser's downloads. */
export function useSaveMusic(composition: Composition, { take, number }: NumberedTake) {
  const [fraction, setFraction] = useState<number | null>(null)
  const abort = useRef<AbortController>(null)
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async (wanted: Wanted) => {
      abort.current = new AbortController()
      setFraction(null)
      const title = compositionTitle(composition)
      const tags = { title, artist: '', comment: commentOf(take) }
      const job = { signal: abort.current.signal, onProgress: setFraction }
      const file = await render(wanted, composition, take, tags, job)
      const name = `${safeFileName(`${title} ${number}`)}${ENDINGS[wanted.kind]}${endingOf(wanted)}`
      saveFile(name, file)
      return name
    },
    onSuccess: (name) => notify({ title: t('music.export.saved', { name }) }),
  })
  return { save, fraction, cancel: () => abort.current?.abort() }
}

type Tags = { title: string; artist: string; comment: string }
type Job = { signal: AbortSignal; onProgress: (fraction: number) => void }

async function render(
  wanted: Wanted,
  { under }: Composition,
  take: MusicTake,
  tags: Tags,
  job: Job,
): Promise<Blob> {
  switch (wanted.kind) {
    case 'take':
      return (await exportMusic(take, { format: wanted.format, loudnessLufs: null, tags }, job)).file
    case 'stems':
      return (await exportStems(take, tags, job)).file
    case 'midi': {
      const file = midiFile(take)
      if (!file) throw new Error('The service gives no notes.')
      return file
    }
    case 'mix': {
      if (!under) throw new Error('There is nothing to lie under.')
      const mix = { leadSeconds: AROUND_SECONDS, tailSeconds: AROUND_SECONDS, duckDb: wanted.duckDb }
      const target = { format: wanted.format, loudnessLufs: MIX_LOUDNESS_LUFS, tags }
      return (await exportMix(take, under, mix, target, job)).file
    }
  }
}

/** Prompt, seed and licence, kept in the file itself. */
function commentOf(take: MusicTake): string {
  const licence =
    take.service === DEVICE
      ? t('music.export.licence.device')
      : t('music.export.licence.service', { service: take.serviceName })
  return [`“${take.request.prompt}”`, familyText(take), take.modelId, licence].filter(Boolean).join(' · ')
}

const ENDINGS = { take: '', mix: ` ${t('music.under.suffix')}`, stems: '', midi: '' } as const

function endingOf(wanted: Wanted): string {
  if (wanted.kind === 'stems') return '.zip'
  if (wanted.kind === 'midi') return '.mid'
  return `.${wanted.format}`
}
