import { accountOperations } from './account-operations'
import { audioOperations } from './audio-operations'
import { fileOperations } from './file-operations'
import type { ErrorStatus, Operation } from './operation'

/** All that is served below `/api/v1` and `/v1`. */
export const operations: Operation[] = [...audioOperations, ...accountOperations, ...fileOperations]

/** Every error the operation may answer with. */
export function errorStatuses({ isOpen, isPaid, errors }: Operation): ErrorStatus[] {
  const statuses: ErrorStatus[] = [...errors]
  if (!isOpen) statuses.push(401)
  if (isPaid) statuses.push(402, 429, 503)
  return statuses.toSorted((one, other) => one - other)
}
