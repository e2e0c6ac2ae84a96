/** What was remembered under this name in `localStorage`, or undefined; the caller checks what it reads. */
export const remembered = (name: string): unknown => read(() => localStorage, name)

/** Private windows and full disks refuse to remember; the choice then holds until the page closes. */
export const remember = (name: string, value: unknown): void => write(() => localStorage, name, value)

export function forget(name: string): void {
  try {
    localStorage.removeItem(nameOf(name))
  } catch {
    return
  }
}

/** All names that begin so, under which something is remembered. */
export function rememberedNames(beginning: string): string[] {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
    return names.filter((name) => name.startsWith(nameOf(beginning))).map((name) => name.slice(PREFIX.length))
  } catch {
    return []
  }
}

/** As `remembered`, for the next page of this tab alone. */
export const rememberedInTab = (name: string): unknown => read(() => sessionStorage, name)

export const rememberInTab = (name: string, value: unknown): void => write(() => sessionStorage, name, value)

/** Even to name a storage may throw. */
function read(storage: () => Storage, name: string): unknown {
  try {
    return JSON.parse(storage().getItem(nameOf(name)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function write(storage: () => Storage, name: string, value: unknown): void {
  try {
    storage().setItem(nameOf(name), JSON.stringify(value))
  } catch {
    return
  }
}

const PREFIX = 'overtone.'

const nameOf = (name: string) => PREFIX + name
