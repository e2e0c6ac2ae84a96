import { describe, expect, it } from 'vitest'
import { changeScript } from './change-script'
import { lineViews, type TakeFacts } from './line-views'
import { EMPTY_SCRIPT, type Script } from './script'
import { spokenAs, takeKeyOf, type Speaking } from './spoken-as'
import { spokenAt, timelineOf } from './timeline'
import { toSpeak } from './to-speak'

const DEVICE: Speaking = { service: 'device', modelId: '', canSetSpeed: true }
const CLOUD: Speaking = { service: '/proxy', modelId: 'kokoro', canSetSpeed: false }

const script: Script = {
  ...changeScript(
    write('One. Two.\nANNA: Three.'),
    { type: 'set speaker voice', speaker: 'ANNA', voiceId: 'bf_emma' },
    () => crypto.randomUUID(),
  ),
  speakers: {},
}

describe('a line is', () => {
  it('new, then spoken, then changed by whatever changes its sound', () => {
    expect(states(script, [])).toEqual(['new', 'new', 'new'])
    const takes = allSpoken(script)
    expect(states(script, takes)).toEqual(['spoken', 'spoken', 'spoken'])
    expect(states({ ...script, voiceId: 'bf_emma' }, takes)).toEqual(['changed', 'changed', 'changed'])
    expect(states({ ...script, speakers: { ANNA: 'bf_emma' } }, takes)).toEqual([
      'spoken',
      'spoken',
      'changed',
    ])
    expect(states({ ...script, speed: 1.2 }, takes)).toEqual(['changed', 'changed', 'changed'])
    const pronunciations = [{ word: 'two', says: 'tew' }]
    expect(states({ ...script, pronunciations }, takes)).toEqual(['spoken', 'changed', 'spoken'])
    expect(states(script, takes, CLOUD)).toEqual(['changed', 'changed', 'changed'])
    expect(states(write('One. Two more.\nANNA: Three.', script), takes)).toEqual([
      'spoken',
      'changed',
      'spoken',
    ])
  })

  it('not changed by its neighbours, pauses, spaces, or a speed that its service does not know', () => {
    const takes = allSpoken(script)
    expect(states(write('Zero. One. [pause 1s] Two.\nANNA:   Three.', script), takes)).toEqual([
      'new',
      'spoken',
      'spoken',
      'spoken',
    ])
    const fast = { ...script, speed: 1.5 }
    expect(states(fast, allSpoken(script, CLOUD), CLOUD)).toEqual(['spoken', 'spoken', 'spoken'])
  })

  it('changed by an entry of the pronunciations only where that is heard', () => {
    const said = write('He said it again. The AIs said it. An AI’s rain.')
    const takes = allSpoken(said)
    const list = [{ word: 'AI', says: 'ay eye' }]
    expect(states({ ...said, pronunciations: list }, takes)).toEqual(['spoken', 'changed', 'changed'])
    const rain = [{ word: 'rain', says: '/ɹˈAn/' }]
    expect(states({ ...said, pronunciations: rain }, takes)).toEqual(['spoken', 'spoken', 'changed'])
  })

  it('not paid for again because of phonemes, which no other service is sent', () => {
    const bought = write('The rain is plain.')
    const pronunciations = [{ word: 'rain', says: '/ɹˈAn/' }]
    const views = lineViews({ ...bought, pronunciations }, allSpoken(bought, CLOUD), {}, CLOUD)
    expect(toSpeak(views, new Set(), 14)).toMatchObject({ requests: 0, costCredits: 0 })
    const respelled = { ...bought, pronunciations: [{ word: 'rain', says: 'rayn' }] }
    const again = lineViews(respelled, allSpoken(bought, CLOUD), {}, CLOUD)
    expect(toSpeak(again, new Set(), 14)).toMatchObject({ requests: 1 })
  })

  it('spoken as a text in which places do not move with its spaces', () => {
    const [spaced] = write('One  two \t three.').lines
    expect(spokenAs(script, spaced!, DEVICE).text).toBe('One two three.')
  })

  it('spoken again when it says again what an older take said', () => {
    const [take] = allSpoken(script)
    const newer = { ...take!, id: 'newer', key: 'other', createdAt: 9 }
    expect(lineViews(script, [take!, newer], {}, DEVICE)[0]).toMatchObject({
      state: 'spoken',
      take: { id: take!.id },
    })
  })

  it('heard by the take that a person picked, as long as nothing else says it better', () => {
    const [take] = allSpoken(script)
    const other = { ...take!, id: 'other', createdAt: 9 }
    const chosen = { [take!.lineId]: take!.id }
    expect(lineViews(script, [take!, other], {}, DEVICE)[0]!.take?.id).toBe('other')
    expect(lineViews(script, [take!, other], chosen, DEVICE)[0]!.take?.id).toBe(take!.id)
  })
})

describe('what would be spoken now', () => {
  it('is what has no take that says it; lines that say the same are sent once', () => {
    const same = write('Yes. So. Yes.')
    const views = lineViews(same, [], {}, CLOUD)
    expect(toSpeak(views, new Set(), 14)).toMatchObject({ requests: 1, characters: 7, costCredits: 14 })
    const known = new Set([views[1]!.key])
    expect(toSpeak(views, known, 14)).toMatchObject({
      requests: 1,
      costCredits: 14,
      knownLineIds: [same.lines[1]!.id],
    })
    expect(toSpeak(views, known, null).costCredits).toBeNull()
  })

  it('is one line of forty after one was edited', () => {
    const forty = write(Array.from({ length: 40 }, (_, index) => `This is sentence ${index}.`).join(' '))
    const takes = allSpoken(forty, CLOUD)
    const edited = write(forty.text.replace('sentence 17.', 'the seventeenth.'), forty)
    expect(toSpeak(lineViews(edited, takes, {}, CLOUD), new Set(), 5)).toMatchObject({
      requests: 1,
      costCredits: 5,
    })
  })

  it('costs nothing when all is spoken, also where no price is known', () => {
    const views = lineViews(script, allSpoken(script), {}, DEVICE)
    expect(toSpeak(views, new Set(), null)).toMatchObject({ lineIds: [], costCredits: 0 })
  })
})

describe('the timeline', () => {
  const views = lineViews(script, allSpoken(script), {}, DEVICE)

  it('has takes and pauses one after another', () => {
    const { parts, durationSeconds } = timelineOf(views, 0.5, new Set())
    expect(parts.map(({ startSeconds }) => startSeconds)).toEqual([0.5, 1.8, 3.4])
    expect(durationSeconds).toBeCloseTo(4.4)
  })

  it('keeps a line in its place that is being spoken again, with the take it has', () => {
    const pending = new Set([script.lines[1]!.id])
    expect(timelineOf(views, 0, pending)).toEqual(timelineOf(views, 0, new Set()))
  })

  it('is waited for where a line is being spoken for the first time', () => {
    const [first, second, third] = views
    const pending = new Set([script.lines[1]!.id])
    const timeline = timelineOf([first!, { ...second!, take: null, takes: [] }, third!], 0, pending)
    expect(timeline.waitsAt).toEqual([1])
    expect(timeline.parts.map(({ lineId }) => lineId)).toEqual([script.lines[0]!.id, script.lines[2]!.id])
    expect(timeline.parts[1]!.startSeconds).toBeGreaterThan(1)
  })

  it('begins lines of captions at their cue, or as soon as there is room', () => {
    const timed = views.map((view, index) => ({
      ...view,
      line: { ...view.line, cue: { startSeconds: [2, 2.5, 9][index]!, endSeconds: 10 } },
    }))
    expect(timelineOf(timed, 0, new Set()).parts.map(({ startSeconds }) => startSeconds)).toEqual([2, 3, 9])
  })

  it('ends with the pause that is written at the end, and with none that is not', () => {
    const [plain, paused] = ['One.', 'One. [pause 2s]'].map((text) => {
      const written = write(text)
      return timelineOf(lineViews(written, allSpoken(written), {}, DEVICE), 0, new Set()).durationSeconds
    })
    expect([plain, paused]).toEqual([1, 3])
  })

  it('tells where somebody else speaks, and where a line has a time of its own', () => {
    const turns = (of: typeof views) => timelineOf(of, 0, new Set()).parts.map(({ startsTurn }) => startsTurn)
    expect(turns(views)).toEqual([false, false, true])
    const cue = { startSeconds: 5, endSeconds: 6 }
    expect(turns(views.map((view) => ({ ...view, line: { ...view.line, cue } })))).toEqual([
      false,
      true,
      true,
    ])
  })

  it('knows the line and word of a time', () => {
    const timeline = timelineOf(views, 0.5, new Set())
    expect(spokenAt(timeline, 0.2)).toBeNull()
    expect(spokenAt(timeline, 0.6)).toMatchObject({ lineId: script.lines[0]!.id, word: { text: 'One.' } })
    expect(spokenAt(timeline, 1.7)).toMatchObject({ lineId: script.lines[0]!.id })
  })
})

function write(text: string, before: Script = EMPTY_SCRIPT): Script {
  return changeScript(before, { type: 'write', text }, () => crypto.randomUUID())
}

function states(of: Script, takes: TakeFacts[], speaking = DEVICE) {
  return lineViews(of, takes, {}, speaking).map(({ state }) => state)
}

function allSpoken(of: Script, speaking = DEVICE): TakeFacts[] {
  return of.lines.map((line) => ({
    id: `take of ${line.id}`,
    lineId: line.id,
    key: takeKeyOf(spokenAs(of, line, speaking)),
    createdAt: 1,
    durationSeconds: 1,
    words: [{ text: line.text, start: 0, end: line.text.length, startSeconds: 0, endSeconds: 1 }],
  }))
}
