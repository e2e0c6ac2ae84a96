import { Braces, Captions, Download, FileText, type LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { toSrt, toText, toVerboseJson, toVtt, type FormattedTranscript } from '@/domain/captions/formats'
import { safeFileName, saveFile } from '@/lib/save-file'
import { t, type PlainKey } from '@/messages/recordings'
import { SaveToFiles } from './save-to-files'
import type { SidePanelProps } from './side-panel'

type Format = {
  extension: string
  mimeType: string
  icon: LucideIcon
  label: PlainKey
  note: PlainKey
  write: (transcript: FormattedTranscript) => string
}

const FORMATS: Format[] = [
  {
    extension: 'txt',
    mimeType: 'text/plain',
    icon: FileText,
    label: 'recording.export.txt',
    note: 'recording.export.txt.note',
    write: toText,
  },
  {
    extension: 'srt',
    mimeType: 'application/x-subrip',
    icon: Captions,
    label: 'recording.export.srt',
    note: 'recording.export.srt.note',
    write: toSrt,
  },
  {
    extension: 'vtt',
    mimeType: 'text/vtt',
    icon: Captions,
    label: 'recording.export.vtt',
    note: 'recording.export.vtt.note',
    write: toVtt,
  },
  {
    extension: 'json',
    mimeType: 'application/json',
    icon: Braces,
    label: 'recording.export.json',
    note: 'recording.export.json.note',
    write: toVerboseJson,
  },
]

/** The transcript that is shown, as files. */
export function ExportPanel({ recording, transcript, segments, durationSeconds }: SidePanelProps) {
  if (!transcript || segments.length === 0)
    return (
      <>
        <p className="py-2 text-sm text-ink-2">{t('recording.export.none')}</p>
        <SaveToFiles recording={recording} savables={[]} />
      </>
    )
  const { task } = transcript.options
  // A translation is English, whatever was spoken.
  const language = task === 'translate' ? 'en' : (transcript.language ?? '')
  const fileOf = ({ extension, mimeType, write }: Format) => {
    const text = write({ language, durationSeconds, task, segments })
    return new File([text], `${safeFileName(recording.title)}.${extension}`, { type: mimeType })
  }
  const save = (format: Format) => {
    const file = fileOf(format)
    saveFile(file.name, file)
  }
  const savables = FORMATS.map((format) => ({ label: t(format.label), make: async () => fileOf(format) }))
  return (
    <>
      <ul>
        {FORMATS.map((format) => (
          <li key={format.extension} className="border-b last:border-0">
            <FormatButton format={format} onClick={() => save(format)} />
          </li>
        ))}
      </ul>
      {transcript.status.kind !== 'done' && (
        <p className="mt-3 text-sm text-ink-2">{t('recording.export.partial')}</p>
      )}
      <SaveToFiles recording={recording} savables={savables} />
    </>
  )
}

function FormatButton({
  format: { icon: Icon, label, note },
  onClick,
}: {
  format: Format
  onClick: () => void
}) {
  const noteId = useId()
  return (
    <button
      type="button"
      aria-label={t(label)}
      aria-describedby={noteId}
      onClick={onClick}
      className="group -mx-2 flex w-[calc(100%+16px)] items-center gap-3 rounded px-2 py-2.5 text-left transition-colors hover:bg-sunken"
    >
      <Icon className="text-ink-3" aria-hidden />
      <span className="flex-1">
        <span className="block text-md font-[550]">{t(label)}</span>
        <span id={noteId} className="block text-xs text-ink-2">
          {t(note)}
        </span>
      </span>
      <Download
        className="size-4 text-ink-3 opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100"
        aria-hidden
      />
    </button>
  )
}
