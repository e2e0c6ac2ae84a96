import { credits } from './en/credits'
import { shared } from './en/shared'
import { translator, type PlainKeyOf } from './translator'

const texts = { ...shared, ...credits }

export const t = translator(texts)

export type PlainKey = PlainKeyOf<typeof texts>
