/** A model's file did not arrive, or arrived damaged. */
export class ModelDownloadError extends Error {
  override name = 'ModelDownloadError'
}

/** Nothing of that name comes with the project. */
export class UnknownModelError extends Error {
  override name = 'UnknownModelError'
}
