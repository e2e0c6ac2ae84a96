import type { LanguageCode } from './transcript'

/** What was heard in one window, in which language, and how sure that is: 0 to 1. */
type Heard = { language: LanguageCode; languageProbability: number; segments: unknown[] }

/** Hears a window in a language, or in that which it takes it for. */
type Hear<Window, Result> = (window: Window, language: LanguageCode | null) => Promise<Result>

type Begun<Window, Result> = { window: Window; heard: Result }

/** Likelier than all others together. */
const SURE = 0.5
/** After so many windows with words that leave it open, the likeliest in all of them is taken. */
const MOST_OPEN = 3

/**
 * Has all windows heard in one language: the one that was asked for, or that of the first window whose words leave no
 * doubt, since detecting it in each would let a name, a jingle or a noise switch languages. Windows are begun side by side
 * with `hear` and come to `settle` in their order; those that were taken for another language are then heard again.
 */
export function createOneLanguage<Window, Result extends Heard>(
  asked: LanguageCode | null,
  hearIn: Hear<Window, Result>,
) {
  let known = asked
  let open: Begun<Window, Result>[] = []

  const inKnown = async ({ window, heard }: Begun<Window, Result>) =>
    heard.language === known ? heard : hearIn(window, known)

  return {
    hear: async (window: Window): Promise<Begun<Window, Result>> => ({
      window,
      heard: await hearIn(window, known),
    }),
    /** What is now known of this window, behind it what is now known better of those before it. */
    async settle(begun: Begun<Window, Result>): Promise<Result[]> {
      const { heard } = begun
      if (heard.segments.length === 0) return [heard]
      if (known !== null) return [await inKnown(begun)]
      open.push(begun)
      if (heard.languageProbability < SURE && open.length < MOST_OPEN) return [heard]
      known = heard.languageProbability < SURE ? likeliest(open.map((each) => each.heard)) : heard.language
      const astray = open.filter((each) => each !== begun && each.heard.language !== known)
      open = []
      return Promise.all([inKnown(begun), ...astray.map(inKnown)])
    },
    /** `null` while nothing is settled. */
    language: () => known ?? (open.length > 0 ? likeliest(open.map(({ heard }) => heard)) : null),
  }
}

function likeliest(heard: Heard[]): LanguageCode {
  const sums = new Map<LanguageCode, number>()
  for (const { language, languageProbability } of heard)
    sums.set(language, (sums.get(language) ?? 0) + languageProbability)
  return [...sums].toSorted(([, a], [, b]) => b - a)[0]![0]
}
