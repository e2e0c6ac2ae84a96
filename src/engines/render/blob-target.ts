import { StreamTarget, type StreamTargetChunk } from 'mediabunny'

const PAGE_BYTES = 2 ** 22
/** Headers are corrected at the end; all else is written once, in order. */
const OPEN_PAGES = 2

/**
 * Where an encoder writes a file that need not fit into memory: finished pages become Blobs, which browsers keep on disk. A
 * page that is written to again is read back.
 */
export function createBlobTarget() {
  const pages: (Uint8Array<ArrayBuffer> | Blob)[] = []
  let sizeBytes = 0

  async function write({ data, position }: StreamTargetChunk) {
    for (let done = 0; done < data.length;) {
      const at = (position + done) % PAGE_BYTES
      const part = data.subarray(done, done + PAGE_BYTES - at)
      const index = Math.floor((position + done) / PAGE_BYTES)
      const page = await openPage(index)
      page.set(part, at)
      if (index < pages.length - OPEN_PAGES) pages[index] = new Blob([page])
      done += part.length
    }
    sizeBytes = Math.max(sizeBytes, position + data.length)
  }

  async function openPage(index: number) {
    while (pages.length <= index) {
      pages.push(new Uint8Array(PAGE_BYTES))
      close(pages.length - 1 - OPEN_PAGES)
    }
    const page = pages[index]!
    return page instanceof Blob ? new Uint8Array(await page.arrayBuffer()) : page
  }

  function close(index: number) {
    const page = pages[index]
    if (page && !(page instanceof Blob)) pages[index] = new Blob([page])
  }

  return {
    target: new StreamTarget(new WritableStream({ write })),
    file: (mediaType: string) => new Blob(pages).slice(0, sizeBytes, mediaType),
  }
}
