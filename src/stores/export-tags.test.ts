import { afterEach, expect, it, vi } from 'vitest'
import { restoreTags, useExportTags } from './export-tags'

afterEach(() => void vi.unstubAllGlobals())

it('tags are remembered as they were written last', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', { setItem: (name: string, value: string) => kept.set(name, value) })
  useExportTags.getState().write({ artist: 'Ada' })
  useExportTags.getState().write({ album: 'Letters' })
  const [value] = kept.values()
  expect(restoreTags(JSON.parse(value!))).toEqual({ artist: 'Ada', album: 'Letters' })
})

it('what is remembered of tags is kept where it is sound', () => {
  expect(restoreTags(undefined)).toEqual({ artist: '', album: '' })
  expect(restoreTags({ artist: 7, album: 'Letters' })).toEqual({ artist: '', album: 'Letters' })
})
