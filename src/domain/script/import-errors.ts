/** Of a kind that is no script, or damaged. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError'
}

/** Nothing in it could be said. */
export class EmptyDocumentError extends Error {
  override readonly name = 'EmptyDocumentError'
}
