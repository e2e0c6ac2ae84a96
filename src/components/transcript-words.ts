/** The element of a word by its number, without looking through all of them. */
export function wordElement(text: HTMLElement, word: number): HTMLElement | null {
  const paragraphs = text.querySelectorAll<HTMLElement>('[data-paragraph]')
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (firstWordOf(paragraphs[middle]) <= word) low = middle + 1
    else high = middle
  }
  const paragraph = paragraphs[low - 1]
  const element = paragraph?.children[word - firstWordOf(paragraph)]
  return element instanceof HTMLElement ? element : null
}

/** Number of the word that an event happened on. */
export function wordOf(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-word]') : null
  return element ? Number(element.dataset['word']) : null
}

function firstWordOf(paragraph: HTMLElement | undefined): number {
  return Number(paragraph?.dataset['paragraph'])
}
