import type { SectionName } from './score'

/** How many phrases each section has when there are so many phrases in all. */
const PLANS: readonly (readonly (readonly [SectionName, number])[])[] = [
  [['A', 1]],
  [
    ['A', 1],
    ['B', 1],
  ],
  [
    ['A', 1],
    ['B', 1],
    ['return', 1],
  ],
  [
    ['intro', 1],
    ['A', 1],
    ['B', 1],
    ['return', 1],
  ],
  [
    ['intro', 1],
    ['A', 2],
    ['B', 1],
    ['return', 1],
  ],
  [
    ['intro', 1],
    ['A', 2],
    ['B', 2],
    ['return', 1],
  ],
  [
    ['intro', 1],
    ['A', 2],
    ['B', 2],
    ['return', 2],
  ],
  [
    ['intro', 1],
    ['A', 2],
    ['B', 2],
    ['return', 2],
    ['outro', 1],
  ],
]

/** Sections of a piece of so many bars, in order; a sting is one section, a minute has all of them. */
export function planForm(bars: number): { name: SectionName; bars: number }[] {
  const phraseBars = bars >= 16 ? 4 : bars >= 4 ? 2 : bars
  const phrases = Math.max(1, Math.floor(bars / phraseBars))
  const plan = PLANS[Math.min(phrases, PLANS.length) - 1] ?? []
  const sections = plan.map(([name, count]) => ({ name, bars: count * phraseBars }))
  share(sections, phrases - plan.reduce((sum, [, count]) => sum + count, 0), phraseBars)
  // Bars that make no phrase lead in, or round off.
  const rest = bars - phrases * phraseBars
  const receiver = sections.find(({ name }) => name === 'intro') ?? sections.at(-1)
  if (receiver) receiver.bars += rest
  return sections
}

/** Phrases beyond the longest plan go to its main sections in turn. */
function share(sections: { name: SectionName; bars: number }[], phrases: number, phraseBars: number) {
  const main = sections.filter(({ name }) => name === 'A' || name === 'B' || name === 'return')
  for (let i = 0; i < phrases; i++) {
    const section = main[i % main.length]
    if (section) section.bars += phraseBars
  }
}
