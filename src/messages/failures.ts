import { failures, unknownFailure } from './en/failures'

/** What happened and what to do, in plain words, for an error by its name. */
export function failureText(errorName: string): { title: string; text: string } {
  return failures[errorName] ?? unknownFailure
}
