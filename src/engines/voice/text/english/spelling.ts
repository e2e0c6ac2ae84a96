/** Names of letters one after the other; the last one carries the stress. */
export function lettersSound(letters: string, nameOf: (letter: string) => string | undefined): string {
  const names = Array.from(letters.toUpperCase(), (letter) => nameOf(letter) ?? '').filter(Boolean)
  return names
    .map((name, index) => (index === names.length - 1 ? name.replace('ˌ', 'ˈ') : name.replace('ˈ', 'ˌ')))
    .join('')
}
