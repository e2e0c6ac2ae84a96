import { settings } from './en/settings'
import { shared } from './en/shared'
import { translator, type PlainKeyOf } from './translator'

const texts = { ...shared, ...settings }

export const t = translator(texts)

export type PlainKey = PlainKeyOf<typeof texts>
