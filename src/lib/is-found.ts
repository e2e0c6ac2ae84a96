/** Whether each word of the query begins a word of the text, whatever its case and accents: `male` does not find `female`. */
export function isFound(text: string, query: string): boolean {
  const searched = plain(text)
  return plain(query)
    .split(/\s+/)
    .every((word) => beginsWord(searched, word))
}

/** Letters of scripts that put spaces between words. */
const SPACED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}]/u

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !SPACED.test(text[at - 1]!)) return true
  return false
}

/** Lower case without accents: `espanol` finds `Español`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
