let region: HTMLElement | null = null

/** Makes an element the place where screen readers listen; returns what undoes it. */
export function announceIn(element: HTMLElement): () => void {
  region = element
  return () => {
    region = null
  }
}

/** Says a short sentence to people who use a screen reader. */
export function announce(sentence: string): void {
  if (region) region.textContent = sentence
}
