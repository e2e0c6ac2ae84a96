/** What was remembered under this name in `localStorage`, or undefined; the caller checks what it reads. */
export const remembered = (name: string): unknown => read(() => localStorage, name)

/** Private windows and full disks refuse to remember; the choice then holds until the page closes. */
export const remember = (name: string, value: unknown): void => write(() => localStorage, name, value)

/** As `remembered`, for the next page of this tab alone. */
export const rememberedInTab = (name: string): unknown => read(() => sessionStorage, name)

export const rememberInTab = (name: string, value: unknown): void => write(() => sessionStorage, name, value)

/** Even to name a storage may throw. */
function read(storage: () => Storage, name: string): unknown {
  try {
    return JSON.parse(storage().getItem(`overtone.${name}`) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function write(storage: () => Storage, name: string, value: unknown): void {
  try {
    storage().setItem(`overtone.${name}`, JSON.stringify(value))
  } catch {
    return
  }
}
