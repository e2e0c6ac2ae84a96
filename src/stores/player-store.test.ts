import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addRecording } from '@/storage/recordings'
import { freshOrigin } from '@/testing/fake-browser'

/** What is used of a media element; it tells nothing by itself. */
class FakeAudio extends EventTarget {
  constructor() {
    super()
    audios.push(this)
  }
  paused = true
  currentTime = 0
  playbackRate = 1
  volume = 1
  src = ''
  play = async () => void (this.paused = false)
  pause = () => void (this.paused = true)
  load = () => {
    this.currentTime = 0
    this.playbackRate = 1
  }
  removeAttribute = () => void (this.src = '')
}

const MEDIA = {
  durationSeconds: 1,
  container: 'AIFF',
  codec: 'pcm-s16be',
  sampleRate: 16_000,
  channels: 1,
  hasVideo: false,
  isTruncated: false,
}
/** Made since the page was opened. */
let audios: FakeAudio[] = []
const kept = new Map<string, string>()

beforeEach(async () => {
  vi.resetModules()
  kept.clear()
  audios = []
  vi.stubGlobal('requestAnimationFrame', () => 1)
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  vi.stubGlobal('Audio', FakeAudio)
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  })
  await freshOrigin()
})

describe('the transport', () => {
  it('goes on with a recording where it was left', async () => {
    const { player, seconds } = await page()
    const [call, memo] = [await recording('call'), await recording('memo')]
    await player().open(call)
    player().seek(12)
    await player().open(memo)
    expect(seconds()).toBe(0)
    await player().open(call)
    expect(seconds()).toBe(12)
  })

  it('starts one over that was left at its end', async () => {
    const { player, seconds } = await page()
    const call = await recording('call')
    await player().open(call)
    player().seek(29.5)
    player().close(call.id)
    await player().open(call)
    expect(seconds()).toBe(0)
  })

  it('goes to a place that is asked for while the sound is still being opened', async () => {
    const { player, seconds } = await page()
    const call = await recording('call')
    void player().open(call)
    await player().open(call)
    player().seek(7)
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(seconds()).toBe(7)
  })

  it('keeps speed and volume for the next page, and a place when its page goes', async () => {
    const listeners = new EventTarget()
    vi.stubGlobal('window', listeners)
    const call = await recording('call')
    const first = await page()
    first.player().setSpeed(1.5)
    first.player().setVolume(0.4)
    await first.player().open(call)
    first.player().seek(9)
    listeners.dispatchEvent(new Event('pagehide'))
    vi.resetModules()
    const next = await page()
    expect(next.player()).toMatchObject({ speed: 1.5, volume: 0.4 })
    await next.player().open(call)
    expect(next.seconds()).toBe(9)
    vi.unstubAllGlobals()
  })

  it('stops a recording that is deleted', async () => {
    const { player } = await page()
    const { removeRecording } = await import('./delete-recording')
    const call = await recording('call')
    await player().open(call)
    player().play()
    expect(player().isPlaying).toBe(true)
    await removeRecording(call.id)
    expect(player()).toMatchObject({ isPlaying: false, recordingId: null })
  })

  it('plays what the engines have read of a file that the browser cannot play', async () => {
    const { player } = await page()
    const { pcmDirectory } = await import('@/storage/audio-files')
    const urls = vi.spyOn(URL, 'createObjectURL')
    const call = await recording('call')
    await player().open(call)
    const element = audios.at(0)!
    element.dispatchEvent(new Event('error'))
    expect(player().isUnplayable).toBe(true)

    const handle = await (await pcmDirectory(call.id)).getFileHandle('0000.pcm', { create: true })
    await new Blob([new Int16Array(16_000)]).stream().pipeTo(await handle.createWritable())
    player().playAsRead(call.id)
    await player().open(call)
    expect(player().isUnplayable, 'while it is read').toBe(true)
    const { describeRecording } = await import('@/storage/recordings')
    await describeRecording(call.id, MEDIA, [])
    player().playAsRead(call.id)
    await player().open(call)
    expect(player().isUnplayable).toBe(false)
    const heard = urls.mock.lastCall![0] as Blob
    expect(await heard.slice(0, 4).text()).toBe('RIFF')
    expect(heard.size).toBe(44 + 2 * 16_000)
  })

  it('says of a recording whose file is gone that it cannot be played', async () => {
    const { player } = await page()
    await player().open({ id: 'gone', title: 'Gone', durationSeconds: 3 })
    expect(player().isUnplayable).toBe(true)
  })

  it('loops from where the playhead is, and to where it is', async () => {
    const { player } = await page()
    await player().open(await recording('call'))
    player().seek(4)
    player().loopFromHere()
    expect(player().loop).toEqual({ startSeconds: 4, endSeconds: 30 })
    player().seek(9)
    player().loopToHere()
    expect(player().loop).toEqual({ startSeconds: 4, endSeconds: 9 })
  })
})

/** The studio as a page that has just been opened. */
async function page() {
  const { usePlayer, onPlayhead } = await import('./player-store')
  let at = 0
  onPlayhead((now) => (at = now))
  return { player: usePlayer.getState, seconds: () => at }
}

async function recording(title: string) {
  const { id } = await addRecording(new Blob([title]), { title, fileName: `${title}.mp3`, kind: 'file' })
  return { id, title, durationSeconds: 30 }
}
