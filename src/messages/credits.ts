import { credits } from './en/credits'
import { shared } from './en/shared'
import { translator } from './translator'

export const t = translator({ ...shared, ...credits })
