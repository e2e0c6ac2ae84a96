/** The command line asks for something there is not. */
export class UsageError extends Error {
  override name = 'UsageError'
}
