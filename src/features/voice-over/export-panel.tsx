import { Braces, Captions, Download, FileText, type LucideIcon } from 'lucide-react'
import { scriptTitle } from '@/components/script-title'
import { toSrt, toVerboseJson, toVtt, type FormattedTranscript } from '@/domain/captions/formats'
import { takesAsSegments, turnsOf } from '@/domain/script/takes-as-segments'
import type { Timeline } from '@/domain/script/timeline'
import { spokenLanguage } from '@/domain/script/voice-names'
import { safeFileName, saveFile } from '@/lib/save-file'
import { t, type PlainKey } from '@/messages/voice-over'
import type { VoiceOver } from '@/storage/voice-overs'
import type { VoiceTake } from '@/storage/voice-takes'
import { ExportAudio } from './export-audio'
import type { ScriptViews } from './use-script-views'

export type ExportPanelProps = { voiceOver: VoiceOver; views: ScriptViews; timeline: Timeline<VoiceTake> }

/** What was made, as files. */
export function ExportPanel(props: ExportPanelProps) {
  const { timeline, views } = props
  const missing = views.views.filter(({ state }) => state !== 'spoken').length
  if (timeline.parts.length === 0)
    return (
      <>
        <p className="mb-4 text-ink-2">{t('voiceOver.export.none')}</p>
        <TextFiles {...props} />
      </>
    )
  return (
    <>
      {missing > 0 && (
        <output className="mb-4 block text-md text-pretty text-ink-2">
          {t('voiceOver.export.partial', { count: missing })}
        </output>
      )}
      <ExportAudio {...props} />
      <h3 className="mt-6 mb-1 text-sm font-semibold text-ink-3">{t('voiceOver.export.captions')}</h3>
      <TextFiles {...props} />
    </>
  )
}

type TextFormat = {
  extension: string
  mimeType: string
  icon: LucideIcon
  label: PlainKey
  /** `null`: the script itself, which needs no takes. */
  write: ((transcript: FormattedTranscript) => string) | null
}

const FORMATS: TextFormat[] = [
  {
    extension: 'srt',
    mimeType: 'application/x-subrip',
    icon: Captions,
    label: 'voiceOver.export.srt',
    write: toSrt,
  },
  { extension: 'vtt', mimeType: 'text/vtt', icon: Captions, label: 'voiceOver.export.vtt', write: toVtt },
  {
    extension: 'json',
    mimeType: 'application/json',
    icon: Braces,
    label: 'voiceOver.export.words',
    write: toVerboseJson,
  },
  {
    extension: 'txt',
    mimeType: 'text/plain',
    icon: FileText,
    label: 'voiceOver.export.script',
    write: null,
  },
]

function TextFiles({ voiceOver, timeline }: ExportPanelProps) {
  const save = ({ extension, mimeType, write }: TextFormat) => {
    const text = write
      ? write({
          language: spokenLanguage(voiceOver.script) ?? 'en',
          durationSeconds: timeline.durationSeconds,
          task: 'transcribe',
          segments: takesAsSegments(timeline),
          turns: turnsOf(timeline),
        })
      : `${voiceOver.script.text.trim()}\n`
    saveFile(`${safeFileName(scriptTitle(voiceOver))}.${extension}`, new Blob([text], { type: mimeType }))
  }
  const formats = FORMATS.filter(({ write }) => write === null || timeline.parts.length > 0)
  return (
    <ul className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
      {formats.map((format) => (
        <li key={format.extension}>
          <button
            type="button"
            onClick={() => save(format)}
            className="thumb flex w-full items-center gap-3 rounded border bg-raised px-3 py-2 text-left text-md font-[550] transition-colors hover:bg-sunken"
          >
            <format.icon className="text-ink-3" aria-hidden />
            <span className="flex-1">{t(format.label)}</span>
            <Download className="size-4 text-ink-3" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
