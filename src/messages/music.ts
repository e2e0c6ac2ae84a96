import { music } from './en/music'
import { shared } from './en/shared'
import { translator, type PlainKeyOf } from './translator'

const texts = { ...shared, ...music }

export const t = translator(texts)

export type PlainKey = PlainKeyOf<typeof texts>
