import { shared } from './en/shared'
import { shortcuts } from './en/shortcuts'
import { translator, type PlainKeyOf } from './translator'

const texts = { ...shared, ...shortcuts }

export const t = translator(texts)

export type PlainKey = PlainKeyOf<typeof texts>
