/** A repeatable source of chance: the same keys give the same numbers in every home. Integers only, so nothing rounds apart. */
export type Random = {
  /** 0 up to, not including, 1. */
  next: () => number
  /** 0 up to, not including, `count`. */
  int: (count: number) => number
  chance: (probability: number) => boolean
  pick: <Choice>(choices: readonly Choice[]) => Choice
  /** -1 to 1, the middle likelier: the sum of two dice. */
  spread: () => number
}

/** A stream of its own for each list of keys, such as a seed and what it is for. */
export function createRandom(...keys: readonly (string | number)[]): Random {
  const next = sfc32(hash(keys.join('\u0000')))
  return {
    next,
    int: (count) => Math.floor(next() * count),
    chance: (probability) => next() < probability,
    pick: <Choice>(choices: readonly Choice[]) => {
      const choice = choices[Math.floor(next() * choices.length)]
      if (choice === undefined) throw new RangeError('Nothing to pick from')
      return choice
    },
    spread: () => next() + next() - 1,
  }
}

/** Small Fast Counter, Chris Doty-Humphrey, PractRand; passes its tests over far more than a piece needs. */
function sfc32(start: readonly [number, number, number]): () => number {
  // Whole numbers of 32 bits: kept by a closure, some would be stored anew at each change.
  const state = Int32Array.of(...start, 1)
  const step = () => {
    const b = state[1]!
    const c = state[2]!
    const sum = (state[0]! + b + state[3]!) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = c + (c << 3)
    state[2] = ((c << 21) | (c >>> 11)) + sum
    state[3]! += 1
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still show the seed.
  for (let i = 0; i < 12; i++) step()
  return step
}

/** FNV-1a with three starts, each finished by the mixer of MurmurHash3. */
function hash(text: string): [number, number, number] {
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b].map((start) => {
    let h = start
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    return (h ^ (h >>> 16)) | 0
  }) as [number, number, number] // Three starts give three numbers.
}
