/** What was remembered under this name in `localStorage`, or undefined; the caller checks what it reads. */
export function remembered(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`overtone.${name}`) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Private windows and full disks refuse to remember; the choice then holds until the page closes. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(`overtone.${name}`, JSON.stringify(value))
  } catch {
    return
  }
}
