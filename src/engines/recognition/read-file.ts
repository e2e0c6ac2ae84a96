/** Reads one file of the model by its path in the hub's layout. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>
