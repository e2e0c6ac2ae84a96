/** The database cannot be opened; the message says why in plain words, without the address, which holds a password. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}
