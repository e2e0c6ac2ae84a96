import { mediaFileOfReader, type MediaFile } from './media-file'
import { walkBytes } from './walk-bytes'

/** IDs of elements that hold others (RFC 9559, section 5.1). */
const EBML = 0x1a45dfa3
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675

/** An ID takes up to four bytes, a size up to eight. */
const MOST_HEADER_BYTES = 12

/** `contentBytes` is Infinity where whoever wrote it did not know yet. */
type Element = { id: number; idBytes: number; headerBytes: number; contentBytes: number }

/** Where all that the file says there is lies in it. */
export async function isWholeMatroska(file: MediaFile): Promise<boolean> {
  const segment = await findSegment(file)
  return segment !== undefined && endOf(segment, segment.start) <= file.sizeBytes
}

/**
 * A Matroska or WebM file that ends within a cluster, without the element that is only half there, and with the cluster as long
 * as it is: of one that is not whole mediabunny reads nothing, which is seconds of sound. `null` is any other file.
 */
export async function cutMatroska(file: MediaFile): Promise<MediaFile | null> {
  const segment = await findSegment(file)
  if (!segment || endOf(segment, segment.start) <= file.sizeBytes) return null
  const walk = { from: segment.start + segment.headerBytes, lookahead: MOST_HEADER_BYTES }
  let cluster: ({ start: number } & Element) | undefined
  let cutAt: number | undefined
  await walkBytes(file, walk, (chunk, at, position) => {
    const element = readElement(chunk, at)
    if (element?.id === CLUSTER) cluster = { start: position, ...element }
    if (element && endOf(element, position) <= file.sizeBytes) return endOf(element, position) - position
    if (element?.id === CLUSTER) return element.headerBytes
    // What is no element, and not for want of bytes, is damage, over which mediabunny finds a way.
    const isCut = element ? element.contentBytes < Infinity : position + MOST_HEADER_BYTES > file.sizeBytes
    if (isCut) cutAt = position
    return Infinity
  })
  return cluster && cutAt ? endingAt(cutAt, cluster, file) : null
}

async function findSegment(file: MediaFile): Promise<({ start: number } & Element) | undefined> {
  const head = readElement(await file.read(0, MOST_HEADER_BYTES), 0)
  if (head?.id !== EBML) return undefined
  const start = endOf(head, 0)
  const segment = readElement(await file.read(start, start + MOST_HEADER_BYTES), 0)
  return segment?.id === SEGMENT ? { start, ...segment } : undefined
}

function endingAt(cutAt: number, cluster: { start: number } & Element, file: MediaFile): MediaFile {
  const sizeStart = cluster.start + cluster.idBytes
  const contentStart = cluster.start + cluster.headerBytes
  const size =
    cluster.contentBytes < Infinity
      ? sizeOf(cutAt - contentStart, contentStart - sizeStart)
      : new Uint8Array(0)
  return mediaFileOfReader(cutAt, async (start, end) => {
    const bytes = await file.read(start, end)
    size.forEach((byte, i) => {
      if (sizeStart + i >= start && sizeStart + i < end) bytes[sizeStart + i - start] = byte
    })
    return bytes
  })
}

const endOf = ({ headerBytes, contentBytes }: Element, start: number) => start + headerBytes + contentBytes

function readElement(bytes: Uint8Array, at: number): Element | undefined {
  const idBytes = widthAt(bytes, at)
  const sizeBytes = widthAt(bytes, at + idBytes)
  const headerBytes = idBytes + sizeBytes
  if (idBytes === 0 || idBytes > 4 || sizeBytes === 0 || at + headerBytes > bytes.length) return undefined
  const id = bytes.subarray(at, at + idBytes).reduce((sum, byte) => sum * 256 + byte, 0)
  const [first = 0, ...others] = bytes.subarray(at + idBytes, at + headerBytes)
  const most = 2 ** (8 - sizeBytes) - 1
  const isUnknown = (first & most) === most && others.every((byte) => byte === 0xff)
  const contentBytes = others.reduce((sum, byte) => sum * 256 + byte, first & most)
  return { id, idBytes, headerBytes, contentBytes: isUnknown ? Infinity : contentBytes }
}

/** How many bytes a number of variable length has: one more than there are zeros before its first bit. */
function widthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  return first === 0 ? 0 : Math.clz32(first) - 23
}

/** In so many bytes, the first bit set that says how many they are. */
function sizeOf(contentBytes: number, width: number): Uint8Array {
  const size = new Uint8Array(width)
  let rest = contentBytes
  for (let i = width - 1; i >= 0; i--) {
    size[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  size[0]! |= 0x80 >> (width - 1)
  return size
}
