import { describe, expect, it } from 'vitest'
import type { Recording } from '@/storage/recordings'
import { found, restoreLibrarySearch } from './found'

function recording(id: string, changes: Partial<Recording> = {}): Recording {
  return {
    version: 1,
    id,
    title: id,
    createdAt: 0,
    kind: 'file',
    fileName: `${id}.mp3`,
    mimeType: 'audio/mpeg',
    sizeBytes: 1,
    isStarred: false,
    media: null,
    marksSeconds: [],
    outline: [],
    ...changes,
  }
}

const call = recording('call', { title: 'Weekly Call' })
const memo = recording('memo', { title: 'Voice memo', kind: 'take', isStarred: true })
const match = { recordingId: 'memo', transcriptId: 't', startSeconds: 3, text: 'I will call you.' }

const ids = (entries: ReturnType<typeof found>) => entries.map((entry) => entry.recording.id)

describe('what the Library shows', () => {
  it('is everything, in its order, without a search', () => {
    expect(ids(found([call, memo], [], ' ', 'all'))).toEqual(['call', 'memo'])
  })

  it('is what holds the text in its title, whatever the case, or in its transcript', () => {
    const entries = found([call, memo, recording('other')], [match], 'CALL', 'all')
    expect(ids(entries)).toEqual(['call', 'memo'])
    expect(entries[1]?.matches).toEqual([match])
  })

  it('is one kind, or the starred ones', () => {
    expect(ids(found([call, memo], [], '', 'take'))).toEqual(['memo'])
    expect(ids(found([call, memo], [], '', 'starred'))).toEqual(['memo'])
    expect(ids(found([call, memo], [match], 'call', 'file'))).toEqual(['call'])
  })
})

describe("the Library's address", () => {
  it('keeps what it knows and drops the rest', () => {
    expect(restoreLibrarySearch({ q: 'harbour', show: 'take', x: 1 })).toEqual({ q: 'harbour', show: 'take' })
    expect(restoreLibrarySearch({ q: '', show: 'films' })).toEqual({})
    expect(restoreLibrarySearch({ q: 2026 })).toEqual({ q: '2026' })
  })
})
