import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Receipt } from '@/domain/credits/receipt'
import type { AnalysisRow } from './analysis'
import type { Composition } from './compositions'
import type { Connection } from './connections'
import { unlessRefused } from './errors'
import type { MusicJob } from './music-jobs'
import type { MusicTake } from './music-takes'
import type { PaidRequest } from './paid-requests'
import type { PeaksRow } from './peaks'
import type { Recording } from './recordings'
import type { SealedSecret } from './secrets'
import type { Transcript, TranscriptWindow } from './transcripts'
import type { VoiceOver } from './voice-overs'
import type { VoiceTake } from './voice-takes'

export type OvertoneSchema = DBSchema & {
  recordings: { key: string; value: Recording }
  analyses: { key: string; value: AnalysisRow }
  peaks: { key: string; value: PeaksRow }
  transcripts: { key: string; value: Transcript; indexes: { byRecording: string; byStatus: string } }
  transcriptWindows: { key: [transcriptId: string, index: number]; value: TranscriptWindow }
  connections: { key: string; value: Connection }
  secrets: { key: string; value: SealedSecret }
  sealingKeys: { key: string; value: CryptoKey }
  receipts: { key: string; value: Receipt }
  paidRequests: { key: string; value: PaidRequest; indexes: { byIntent: string; byState: string } }
  voiceOvers: { key: string; value: VoiceOver }
  voiceTakes: {
    key: string
    value: VoiceTake
    indexes: { byVoiceOver: string; byKey: string; bySound: string }
  }
  compositions: { key: string; value: Composition }
  musicTakes: {
    key: string
    value: MusicTake
    indexes: { byComposition: string; bySound: string; byVariation: string }
  }
  musicJobs: { key: string; value: MusicJob }
}

export type OvertoneDatabase = IDBPDatabase<OvertoneSchema>

/** Step n turns version n into n + 1. Steps that were released are never changed. */
const migrations: ((opening: OvertoneDatabase) => void)[] = [
  createStores,
  createServiceStores,
  createVoiceStores,
  createMusicStores,
]

let opened: Promise<OvertoneDatabase> | null = null

/** The one database of the tab, opened at first use. */
export function database(): Promise<OvertoneDatabase> {
  opened ??= unlessRefused(async () => open()).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

export async function closeDatabase(): Promise<void> {
  const closing = await opened
  opened = null
  closing?.close()
}

function open(): Promise<OvertoneDatabase> {
  return openDB<OvertoneSchema>('overtone', migrations.length, {
    upgrade(opening, oldVersion) {
      for (const migrate of migrations.slice(oldVersion)) migrate(opening)
    },
    // A tab with a newer version waits until this one lets go.
    blocking: () => void closeDatabase(),
    terminated() {
      opened = null
    },
  })
}

function createStores(opening: OvertoneDatabase): void {
  opening.createObjectStore('recordings', { keyPath: 'id' })
  opening.createObjectStore('analyses', { keyPath: 'recordingId' })
  opening.createObjectStore('peaks', { keyPath: 'recordingId' })
  const transcripts = opening.createObjectStore('transcripts', { keyPath: 'id' })
  transcripts.createIndex('byRecording', 'recordingId')
  transcripts.createIndex('byStatus', 'status.kind')
  opening.createObjectStore('transcriptWindows', { keyPath: ['transcriptId', 'index'] })
}

function createServiceStores(opening: OvertoneDatabase): void {
  opening.createObjectStore('connections', { keyPath: 'id' })
  opening.createObjectStore('secrets', { keyPath: 'connectionId' })
  opening.createObjectStore('sealingKeys')
  opening.createObjectStore('receipts', { keyPath: 'id' })
  const paidRequests = opening.createObjectStore('paidRequests', { keyPath: 'id' })
  paidRequests.createIndex('byIntent', 'intentId')
  paidRequests.createIndex('byState', 'state')
}

function createVoiceStores(opening: OvertoneDatabase): void {
  opening.createObjectStore('voiceOvers', { keyPath: 'id' })
  const takes = opening.createObjectStore('voiceTakes', { keyPath: 'id' })
  takes.createIndex('byVoiceOver', 'voiceOverId')
  takes.createIndex('byKey', 'key')
  takes.createIndex('bySound', 'soundId')
}

function createMusicStores(opening: OvertoneDatabase): void {
  opening.createObjectStore('compositions', { keyPath: 'id' })
  const takes = opening.createObjectStore('musicTakes', { keyPath: 'id' })
  takes.createIndex('byComposition', 'compositionId')
  takes.createIndex('bySound', 'soundId')
  takes.createIndex('byVariation', 'variationId')
  opening.createObjectStore('musicJobs', { keyPath: 'compositionId' })
}
