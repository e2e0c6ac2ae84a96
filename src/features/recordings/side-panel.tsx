import { useState } from 'react'
import { Tabs } from '@/components/ui/tabs'
import type { Segment } from '@/domain/transcript/transcript'
import { t } from '@/messages/recordings'
import type { Recording } from '@/storage/recordings'
import type { Transcript } from '@/storage/transcripts'
import { ExportPanel } from './export-panel'
import { FindPanel } from './find-panel'
import { HistoryPanel } from './history-panel'
import { MarksPanel } from './marks-panel'
import type { Find } from './use-find'

export type SidePanelProps = {
  recording: Recording
  /** The one that is shown. */
  transcript: Transcript | null
  transcripts: Transcript[]
  segments: Segment[]
  durationSeconds: number
  /** In the order of their times. */
  marksSeconds: readonly number[]
  find: Find
  onSeek: (seconds: number) => void
  onChoose: (transcriptId: string) => void
}

/** Tools for the transcript, one at a time. */
export function SidePanel(props: SidePanelProps) {
  const [shown, show] = useState<'export' | 'find' | 'history' | 'marks'>('export')
  return (
    <Tabs
      label={t('recording.tools')}
      shown={shown}
      onShow={show}
      tabs={[
        {
          name: 'find',
          label: t('recording.find'),
          panel: <FindPanel find={props.find} onSeek={props.onSeek} />,
        },
        { name: 'export', label: t('recording.export'), panel: <ExportPanel {...props} /> },
        { name: 'history', label: t('recording.history'), panel: <HistoryPanel {...props} /> },
        ...(props.marksSeconds.length > 0
          ? [{ name: 'marks' as const, label: t('recording.marks'), panel: <MarksPanel {...props} /> }]
          : []),
      ]}
    />
  )
}
