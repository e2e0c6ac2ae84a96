import { recordings } from './en/recordings'
import { shared } from './en/shared'
import { translator, type PlainKeyOf } from './translator'

const texts = { ...shared, ...recordings }

export const t = translator(texts)

export type PlainKey = PlainKeyOf<typeof texts>
