/**
 * The commonest words of each language, which make up about half of whatever is written in it. Languages that no built-in voice
 * speaks are there so that a text in them is not taken for one of its neighbours.
 */
const COMMON: Record<string, string> = {
  en: 'the of and to in is it that was for on are with as his they be at this have from or had by but not what all were we when your can said there you she he my will would been has if who which their i me do',
  es: 'el la los las de que y en un una es por con no se lo su para al del como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos uno ni ese eso había era son está mi te tu yo él ella cada durante antes después otro otra todos tiene puede',
  it: 'il lo la i gli le di che e è un una in per con non si da del della dei delle al alla nel nella sono ma come più anche o se questo questa ho ha hanno era mi ti ci suo sua loro cosa quando perché tutto essere ancora dove poi a ogni dopo prima tutti molto anni sempre mai',
  fr: 'le la les de des du et est un une en que qui dans pour pas sur au avec il elle ce cette se ne plus par je vous nous mais ou son sa ses sont été être aux comme tout à on leur bien très avait chaque sans y a il',
  de: 'der die das und ist in zu den von mit sich des auf für nicht ein eine dem es auch als an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr man ich du wir',
  pt: 'o a os as de que e do da em um para é com não uma no na se por mais dos das como mas foi ao ele ela seu sua ou ser quando muito nos já está eu também só pelo pela até isso entre era depois sem mesmo aos ter seus quem',
  nl: 'de het een en van ik te dat die in je niet is zijn op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze bij ook tot mij heeft naar wordt kan geen',
}

const WORDS_OF = Object.entries(COMMON).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}))

/** More of a text than this tells no more about its language. */
const LOOKED_AT_CHARACTERS = 4000
/** A few words, a list of names or a song of syllables may be anything. */
const LEAST_WORDS = 6
const LEAST_SHARE = 0.2
/** How far the next likely language has to lie behind. */
const LEAD = 1.4

/** The language (`en`, `es`) that a text reads as, by its commonest words; `null` where they do not tell. */
export function languageOfText(text: string): string | null {
  const words =
    text
      .slice(0, LOOKED_AT_CHARACTERS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < LEAST_WORDS) return null
  const [first, second] = WORDS_OF.map(({ language, words: common }) => ({
    language,
    count: words.filter((word) => common.has(word)).length,
  })).toSorted((one, other) => other.count - one.count)
  const isClear = first!.count >= LEAST_SHARE * words.length && first!.count >= LEAD * second!.count + 1
  return isClear ? first!.language : null
}
