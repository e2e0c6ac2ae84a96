import { expect, it } from 'vitest'
import { mediaNotice } from './media-notice'

const media = {
  durationSeconds: 10,
  container: 'Matroska',
  codec: 'opus',
  sampleRate: 48_000,
  channels: 2,
  hasVideo: true,
  isTruncated: false,
}

it('says nothing of a file that was read to its end', () => {
  expect(mediaNotice(media)).toBeNull()
  expect(mediaNotice({ ...media, unheardTracks: 0 })).toBeNull()
  expect(mediaNotice(null)).toBeNull()
})

it('says that a file ends early, and how many of its tracks nobody has heard', () => {
  expect(mediaNotice({ ...media, isTruncated: true, unheardTracks: 2 })).toBe(
    'The file ends before it says it should. All that could be read of it was read. 2 more of its sound tracks were not read.',
  )
  expect(mediaNotice({ ...media, unheardTracks: 1 })).toBe('1 more of its sound tracks was not read.')
})
