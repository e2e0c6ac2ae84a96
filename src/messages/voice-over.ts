import { voiceOver } from './en/voice-over'
import { shared } from './en/shared'
import { translator, type PlainKeyOf } from './translator'

const texts = { ...shared, ...voiceOver }

export const t = translator(texts)

export type PlainKey = PlainKeyOf<typeof texts>
