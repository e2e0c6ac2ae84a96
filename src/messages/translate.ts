import { shared } from './en/shared'
import { translator, type PlainKeyOf } from './translator'

/** Texts that are there on every screen; `music.ts` and its like add those of one. */
export const t = translator(shared)

export type PlainKey = PlainKeyOf<typeof shared>
