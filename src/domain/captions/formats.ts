import { timecode } from '@/domain/audio/time'
import { openAiLanguageName } from '@/domain/transcript/language-names'
import { paragraphsOf } from '@/domain/transcript/paragraphs'
import {
  segmentText,
  type LanguageCode,
  type Segment,
  type TranscriptionTask,
} from '@/domain/transcript/transcript'
import { cuesOf } from './cues'

export type FormattedTranscript = {
  language: LanguageCode
  durationSeconds: number
  task: TranscriptionTask
  segments: Segment[]
  /** Indexes of segments that no caption runs into: somebody else speaks. */
  turns?: ReadonlySet<number>
}

/** Plain text, a blank line between paragraphs. */
export function toText({ segments }: FormattedTranscript): string {
  const texts = paragraphsOf(segments).map(({ words }) =>
    words
      .map((word) => word.text)
      .join('')
      .trim(),
  )
  return texts.map((text) => `${text}\n`).join('\n')
}

/** SubRip: numbered cues, a comma before the milliseconds. */
export function toSrt({ segments, turns }: FormattedTranscript): string {
  const cues = cuesOf(segments, turns).map((cue, index) => {
    const times = `${timecode(cue.startSeconds, ',')} --> ${timecode(cue.endSeconds, ',')}`
    return `${index + 1}\n${times}\n${cue.lines.join('\n')}\n`
  })
  return cues.join('\n')
}

/** WebVTT, https://www.w3.org/TR/webvtt1/: `&`, `<` and `>` are escaped. */
export function toVtt({ segments, turns }: FormattedTranscript): string {
  const cues = cuesOf(segments, turns).map((cue) => {
    const times = `${timecode(cue.startSeconds, '.')} --> ${timecode(cue.endSeconds, '.')}`
    return `\n${times}\n${cue.lines.map(escapeVtt).join('\n')}\n`
  })
  return `WEBVTT\n${cues.join('')}`
}

/** As one line, whatever the paragraphs. */
export function toPlainText({ segments }: Pick<FormattedTranscript, 'segments'>): string {
  return segments.map(segmentText).join('').trim()
}

/** OpenAI's `verbose_json` with segments and words, https://platform.openai.com/docs/api-reference/audio/verbose-json-object */
export function toVerbose(transcript: FormattedTranscript) {
  const { language, durationSeconds, task, segments } = transcript
  return {
    task,
    language: openAiLanguageName(language),
    duration: durationSeconds,
    text: toPlainText(transcript),
    segments: segments.map(verboseSegment),
    words: segments
      .flatMap((segment) => segment.words)
      .map(({ text, startSeconds, endSeconds }) => ({
        word: text.trim(),
        start: startSeconds,
        end: endSeconds,
      })),
  }
}

export function toVerboseJson(transcript: FormattedTranscript): string {
  return `${JSON.stringify(toVerbose(transcript), null, 2)}\n`
}

function verboseSegment(segment: Segment, id: number) {
  return {
    id,
    // Frames of 10 ms before the segment, as Whisper counts them.
    seek: Math.round(segment.startSeconds * 100),
    start: segment.startSeconds,
    end: segment.endSeconds,
    text: segmentText(segment),
    tokens: segment.tokens,
    temperature: segment.temperature,
    avg_logprob: segment.averageLogProbability,
    compression_ratio: segment.compressionRatio,
    no_speech_prob: segment.noSpeechProbability,
  }
}

function escapeVtt(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
