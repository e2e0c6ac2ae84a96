import { readdir } from 'node:fs/promises'

/** Where the built studio keeps its composer. */
export async function musicWorkerPath(): Promise<string> {
  const name = (await readdir('dist/assets')).find((each) => /^music\.worker-.*\.js$/.test(each))
  if (!name) throw new Error('The studio was built without its composer.')
  return `/assets/${name}`
}
