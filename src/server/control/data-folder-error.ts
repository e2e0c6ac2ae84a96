/** The data folder cannot be worked in; the message says why in plain words. */
export class DataFolderError extends Error {
  override name = 'DataFolderError'
}
