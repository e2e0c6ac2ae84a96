import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { queryClient } from '@/lib/query-client'
import { freshOrigin } from '@/testing/fake-browser'
import { spokenSegment } from '@/testing/transcripts'
import { database } from './open'
import {
  addTranscriptWindow,
  changeTranscript,
  listTranscripts,
  recognizedWindowIndexes,
  runningTranscripts,
  startTranscript,
  transcriptQueries,
} from './transcripts'

const options = DEFAULT_TRANSCRIPTION_OPTIONS

beforeEach(() => freshOrigin())

describe('a transcript in the making', () => {
  it('shows its windows in the order of the recording, whatever order they come in', async () => {
    const { id } = await startTranscript('call', options)
    await addTranscriptWindow(id, 1, [spokenSegment(' second', 30, 31)])
    await addTranscriptWindow(id, 0, [spokenSegment(' first', 0, 1)])
    const shown = queryClient.getQueryData(transcriptQueries.windows(id).queryKey)
    expect(shown?.map((window) => window.index)).toEqual([0, 1])
  })

  it('is there after a reload, with the windows it had', async () => {
    const { id } = await startTranscript('call', options)
    await addTranscriptWindow(id, 0, [spokenSegment(' first', 0, 1)])
    queryClient.clear()
    expect((await runningTranscripts()).map((transcript) => transcript.id)).toEqual([id])
    expect(await recognizedWindowIndexes(id)).toEqual(new Set([0]))
    const [window] = await queryClient.fetchQuery(transcriptQueries.windows(id))
    expect(window?.segments[0]?.words[0]?.text).toBe(' first')
  })

  it('keeps each window once', async () => {
    const { id } = await startTranscript('call', options)
    await addTranscriptWindow(id, 0, [])
    await addTranscriptWindow(id, 0, [spokenSegment(' again', 0, 1)])
    expect(queryClient.getQueryData(transcriptQueries.windows(id).queryKey)).toHaveLength(1)
  })
})

describe('transcripts of one recording', () => {
  it('are all kept, the newest first', async () => {
    const first = await startTranscript('call', options)
    await changeTranscript(first.id, { status: { kind: 'done' }, language: 'en' })
    await new Promise((resolve) => setTimeout(resolve, 2))
    const second = await startTranscript('call', { ...options, task: 'translate' })
    await startTranscript('another', options)
    const listed = await queryClient.fetchQuery(transcriptQueries.ofRecording('call'))
    expect(listed.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(listed[1]).toMatchObject({ status: { kind: 'done' }, language: 'en' })
  })

  it('of version 1 come back as free work of this device', async () => {
    const row = {
      version: 1,
      id: 'old',
      recordingId: 'call',
      createdAt: 5,
      service: 'device',
      options,
      language: 'nl',
      status: { kind: 'done' },
      receipt: { estimateCloudCredits: 21, chargedCredits: 0 },
    }
    await (await database()).put('transcripts', row as never)
    const [restored] = await queryClient.fetchQuery(transcriptQueries.ofRecording('call'))
    expect(restored).toEqual({
      ...row,
      version: 2,
      hasWords: false,
      serviceName: '',
      wordTiming: 'heard',
      fruitless: { attempts: 0, windows: 0 },
      receipt: { estimateCredits: 21, chargedCredits: 0, state: 'free' },
    })
  })

  it('come back readable even if their status does not', async () => {
    const transcript = await startTranscript('call', options)
    // As another version may have left it.
    await (await database()).put('transcripts', { ...transcript, status: { kind: 'paused' } } as never)
    const [restored] = await queryClient.fetchQuery(transcriptQueries.ofRecording('call'))
    expect(restored?.status).toEqual({ kind: 'stopped' })
  })
})

describe('search', () => {
  it('finds phrases of the newest transcripts, whatever the case and accents', async () => {
    const old = await startTranscript('call', options)
    await addTranscriptWindow(old.id, 0, [spokenSegment(' the café closes', 3, 5)])
    await new Promise((resolve) => setTimeout(resolve, 2))
    const { id } = await startTranscript('call', options)
    await addTranscriptWindow(id, 0, [spokenSegment(' tea.', 0, 1), spokenSegment(' The Café opens', 3, 5)])
    expect(await queryClient.fetchQuery(transcriptQueries.search('cafe '))).toEqual([
      { recordingId: 'call', transcriptId: id, startSeconds: 3, text: 'The Café opens' },
    ])
  })

  it('finds what a newer attempt, cancelled before its first word, did not replace', async () => {
    const done = await startTranscript('call', options)
    await addTranscriptWindow(done.id, 0, [spokenSegment(' tea at four', 3, 5)])
    await changeTranscript(done.id, { status: { kind: 'done' } })
    await new Promise((resolve) => setTimeout(resolve, 2))
    const cancelled = await startTranscript('call', options)
    await addTranscriptWindow(cancelled.id, 0, [])
    await changeTranscript(cancelled.id, { status: { kind: 'stopped' } })
    expect(await queryClient.fetchQuery(transcriptQueries.search('tea'))).toMatchObject([
      { transcriptId: done.id },
    ])
    expect((await listTranscripts('call')).map(({ hasWords }) => hasWords)).toEqual([false, true])
  })

  it('finds words that go from one phrase into the next, and each phrase once', async () => {
    const { id } = await startTranscript('speech', options)
    await addTranscriptWindow(id, 0, [
      spokenSegment(' And so, ask not', 0, 3),
      spokenSegment(' what your country can do for you,', 3, 6),
      spokenSegment(' ask what you can do, can do for your country.', 6, 9),
    ])
    expect(await queryClient.fetchQuery(transcriptQueries.search('for you, ask'))).toMatchObject([
      {
        startSeconds: 3,
        text: 'what your country can do for you, ask what you can do, can do for your country.',
      },
    ])
    expect(await queryClient.fetchQuery(transcriptQueries.search('can do'))).toMatchObject([
      { startSeconds: 3, text: 'what your country can do for you,' },
      { startSeconds: 6 },
    ])
  })

  it('finds nothing for nothing', async () => {
    expect(await queryClient.fetchQuery(transcriptQueries.search('  '))).toEqual([])
  })
})
