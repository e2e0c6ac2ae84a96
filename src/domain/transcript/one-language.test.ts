import { expect, it } from 'vitest'
import { createOneLanguage } from './one-language'

type Spoken = { language: string; languageProbability: number; isSilent?: boolean }

const surely = (language: string): Spoken => ({ language, languageProbability: 0.9 })
const perhaps = (language: string, languageProbability = 0.4): Spoken => ({ language, languageProbability })
const silence: Spoken = { ...perhaps('cy'), isSilent: true }

/** What is told of windows in which this is spoken: `index:language`, in the order in which it is told. */
async function told(
  spoken: Spoken[],
  { asked = null, isAhead = false }: { asked?: string | null; isAhead?: boolean } = {},
) {
  const { hear, settle, language } = createOneLanguage(asked, async (index: number, given: string | null) => {
    const { isSilent, ...detected } = spoken[index]!
    const heard = given ? { language: given, languageProbability: 1 } : detected
    return { ...heard, index, segments: isSilent ? [] : ['words'] }
  })
  const ahead = isAhead ? await Promise.all(spoken.map((_, index) => hear(index))) : []
  const results: string[] = []
  for (const index of spoken.keys())
    for (const heard of await settle(ahead[index] ?? (await hear(index))))
      results.push(`${heard.index}:${heard.language}`)
  return { results, language: language() }
}

it('hears in the language that was asked for', async () => {
  const { results, language } = await told([surely('en'), surely('nl')], { asked: 'es' })
  expect(results).toEqual(['0:es', '1:es'])
  expect(language).toBe('es')
})

it('hears all in the language of the first window with words', async () => {
  const { results } = await told([silence, surely('es'), surely('en')])
  expect(results).toEqual(['0:cy', '1:es', '2:es'])
})

it('hears again what was begun before the language was known and taken for another', async () => {
  const { results } = await told([surely('es'), surely('en'), surely('es')], { isAhead: true })
  expect(results).toEqual(['0:es', '1:es', '2:es'])
})

it('waits for a window that leaves no doubt, and then hears doubtful ones again', async () => {
  const { results, language } = await told([perhaps('en'), surely('es'), surely('it')])
  expect(results).toEqual(['0:en', '1:es', '0:es', '2:es'])
  expect(language).toBe('es')
})

it('takes the likeliest of three windows that all leave it open', async () => {
  const { results } = await told([perhaps('en', 0.45), perhaps('es', 0.3), perhaps('es', 0.3), surely('en')])
  expect(results).toEqual(['0:en', '1:es', '2:es', '0:es', '3:es'])
})

it('knows of no language where nothing was said, and of a likely one where little was', async () => {
  expect((await told([silence, silence])).language).toBeNull()
  expect((await told([perhaps('en')])).language).toBe('en')
})
