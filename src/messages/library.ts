import { library } from './en/library'
import { shared } from './en/shared'
import { translator } from './translator'

export const t = translator({ ...shared, ...library })
