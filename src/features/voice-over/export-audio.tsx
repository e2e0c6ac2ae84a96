import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { scriptTitle } from '@/components/script-title'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Select } from '@/components/ui/select'
import { notify } from '@/components/ui/toast'
import { safeFileName, saveFile } from '@/lib/save-file'
import { t } from '@/messages/voice-over'
import { exportLines, exportWhole, type RenderFormat } from '@/services/export-takes'
import { readRecording } from '@/storage/recordings'
import type { VoiceOver } from '@/storage/voice-overs'
import { useExportTags } from '@/stores/export-tags'
import type { ExportPanelProps } from './export-panel'
import { ExportTags } from './export-tags'
import { HearMix } from './hear-mix'
import { OverSelect } from './over-select'

const FORMATS = ['mp3', 'wav', 'flac', 'm4a', 'opus'] as const
const LOUDNESSES = ['-16', '-14', '-19', '-23'] as const
type Whole = 'whole' | 'perLine'

const ENDINGS: Record<RenderFormat, string> = {
  mp3: 'mp3',
  wav: 'wav',
  flac: 'flac',
  m4a: 'm4a',
  opus: 'opus',
}

/** The sound: one file or one for each line, in a format, at a loudness. */
export function ExportAudio(props: ExportPanelProps) {
  const [format, setFormat] = useState<RenderFormat>('mp3')
  const [as, setAs] = useState<Whole>('whole')
  const [loudness, setLoudness] = useState('made')
  const { save, fraction, cancel } = useSaveAudio(props)
  return (
    <>
      <fieldset aria-label={t('voiceOver.export.audio')} className="flex flex-wrap gap-2">
        <Select
          label={t('voiceOver.export.format')}
          value={format}
          choices={FORMATS.map((value) => ({ value, label: t(`voiceOver.export.format.${value}`) }))}
          onChange={setFormat}
        />
        <Select
          label={t('voiceOver.export.as')}
          value={as}
          choices={(['whole', 'perLine'] as const).map((value) => ({
            value,
            label: t(`voiceOver.export.${value}`),
          }))}
          onChange={setAs}
        />
        <Select
          label={t('voiceOver.export.loudness')}
          value={loudness}
          choices={[
            { value: 'made', label: t('voiceOver.export.loudness.made') },
            ...LOUDNESSES.map((value) => ({ value, label: t(`voiceOver.export.loudness.${value}`) })),
          ]}
          onChange={setLoudness}
        />
        {as === 'whole' && <OverSelect recordingId={props.voiceOver.recordingId} />}
      </fieldset>
      <ExportTags voiceOver={props.voiceOver} />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {save.isPending ? (
          <>
            <ProgressBar label={t('voiceOver.export.saving')} fraction={fraction} />
            <Button onClick={cancel}>{t('voiceOver.cost.stop')}</Button>
          </>
        ) : (
          <Button
            look="primary"
            onClick={() =>
              save.mutate({ format, as, loudnessLufs: loudness === 'made' ? null : Number(loudness) })
            }
          >
            {t('voiceOver.export.save')}
          </Button>
        )}
        {as === 'whole' && !save.isPending && (
          <HearMix timeline={props.timeline} recordingId={props.voiceOver.recordingId} />
        )}
      </div>
    </>
  )
}

type Chosen = { format: RenderFormat; as: Whole; loudnessLufs: number | null }

function useSaveAudio({ voiceOver, timeline }: ExportPanelProps) {
  const [fraction, setFraction] = useState<number | null>(null)
  const abort = useRef<AbortController>(null)
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async ({ format, as, loudnessLufs }: Chosen) => {
      abort.current = new AbortController()
      setFraction(null)
      const title = scriptTitle(voiceOver)
      const { artist, album } = useExportTags.getState()
      const target = {
        format,
        loudnessLufs,
        tags: { title, artist, album, comment: t('voiceOver.export.comment') },
      }
      const job = { signal: abort.current.signal, onProgress: setFraction }
      const names = lineNames(timeline.parts.map(({ take }) => take.spokenAs.text))
      const rendered =
        as === 'whole'
          ? await exportWhole(timeline, target, job, await recordingOf(voiceOver))
          : await exportLines(timeline, names, target, job)
      const name = `${safeFileName(title)}.${as === 'whole' ? ENDINGS[format] : 'zip'}`
      saveFile(name, rendered.file)
      return name
    },
    onSuccess: (name) => notify({ title: t('voiceOver.export.saved', { name }) }),
  })
  return { save, fraction, cancel: () => abort.current?.abort() }
}

/** It may have been deleted since. */
async function recordingOf({ recordingId }: VoiceOver): Promise<string | null> {
  return recordingId !== null && (await readRecording(recordingId)) ? recordingId : null
}

/** `01 The lighthouse at Morwenna Point`: numbered, so that files sort as the script does. */
function lineNames(texts: string[]): string[] {
  const digits = String(texts.length).length
  return texts.map((text, index) => {
    const number = String(index + 1).padStart(Math.max(2, digits), '0')
    return safeFileName(`${number} ${text.replace(/[.]+/g, ' ')}`)
      .slice(0, 60)
      .trim()
  })
}
