import * as z from 'zod/mini'
import { keepingRoom } from './errors'
import { fileFolder } from './file-folder'
import { withFilesLock } from './files-lock'

// Origin-private files: `takes/<id>/000000`, `000001` and so on: writing one never puts those before it at risk. `about` lies
// beside them until there is a recording of this id, whose sound they then are.
const takes = fileFolder('takes')
const ABOUT = 'about'

/** What is known of a take beside its sound. */
type AboutTake = {
  mimeType: string
  /** Milliseconds since 1970. */
  startedAt: number
  marksSeconds: number[]
}

/** A take that has ended: everything of it that could be written, in order, read from disk as it is needed. */
export type StoredTake = AboutTake & { id: string; sound: Blob }

/** Where a take goes while it is being recorded. Until `release`, no other tab takes it for a left-over. */
export type TakeFile = {
  /** On disk when it resolves. */
  append(part: Blob): Promise<void>
  mark(marksSeconds: number[]): Promise<void>
  /** Once all that was appended is written, or could not be. */
  finish(): Promise<StoredTake>
  discard(): Promise<void>
  release(): void
}

export async function createTakeFile(mimeType: string): Promise<TakeFile> {
  const id = crypto.randomUUID()
  const release = await holdLock(id)
  let about: AboutTake = { mimeType, startedAt: Date.now(), marksSeconds: [] }
  await withFilesLock(async () => {
    await (await takes.open()).getDirectoryHandle(id, { create: true })
    await writeAbout(id, about)
  }).catch((error: unknown) => {
    release()
    throw error
  })
  let writes = Promise.resolve()
  let count = 0

  return {
    append(part) {
      const name = String(count++).padStart(6, '0')
      // After a part that could not be written, those behind it are refused: they would not play without it.
      writes = writes.then(() => write(id, name, part))
      return writes
    },
    mark(marksSeconds) {
      about = { ...about, marksSeconds: [...marksSeconds] }
      return writeAbout(id, about)
    },
    async finish() {
      await writes.catch(() => undefined)
      return { id, sound: await soundOfTake(id), ...about }
    },
    async discard() {
      await takes.remove(id)
      release()
    },
    release,
  }
}

/** The parts of a take as one. */
export async function soundOfTake(id: string): Promise<File> {
  const directory = await directoryOf(id)
  const names: string[] = []
  for await (const name of directory.keys()) if (name !== ABOUT) names.push(name)
  const parts = names.toSorted().map(async (name) => (await directory.getFileHandle(name)).getFile())
  return new File(await Promise.all(parts), id)
}

/** From now on it is the sound of the recording of this id. */
export async function giveToRecording(id: string): Promise<void> {
  await (await directoryOf(id)).removeEntry(ABOUT)
}

export const removeTake = takes.remove

/** Ids of those that are the sound of a recording, or were until it was deleted. */
export async function idsOfGivenTakes(): Promise<string[]> {
  const ids = await takes.entries()
  const waiting = await Promise.all(ids.map(isWaiting))
  return ids.filter((_, index) => !waiting[index])
}

/** Those that a closed or crashed tab left without a recording, one after another. Empty ones are erased. */
export async function eachLeftOverTake(keep: (take: StoredTake) => Promise<void>): Promise<void> {
  for (const id of await takes.entries())
    await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
      if (!lock || !(await isWaiting(id))) return
      const take = { id, sound: await soundOfTake(id), ...(await readAbout(id)) }
      await (take.sound.size === 0 ? removeTake(id) : keep(take))
    })
}

/** Whether a page left a take behind, or is recording one now. */
export async function isTakeLeft(): Promise<boolean> {
  return (await takes.entries()).length > 0
}

/** For its recording. */
function isWaiting(id: string): Promise<boolean> {
  const about = directoryOf(id).then((directory) => directory.getFileHandle(ABOUT))
  return about.then(
    () => true,
    () => false,
  )
}

const aboutSchema = z.object({
  mimeType: z.catch(z.string(), ''),
  startedAt: z.catch(z.number(), 0),
  marksSeconds: z.catch(z.array(z.number()), []),
})

async function readAbout(id: string): Promise<AboutTake> {
  const file = await (await (await directoryOf(id)).getFileHandle(ABOUT)).getFile()
  // It may have been cut off together with its page.
  const about: unknown = await new Response(file).json().catch(() => ({}))
  return aboutSchema.parse(about)
}

function writeAbout(id: string, about: AboutTake): Promise<void> {
  return write(id, ABOUT, new Blob([JSON.stringify(about)]))
}

function write(id: string, name: string, content: Blob): Promise<void> {
  return keepingRoom(async () => {
    const handle = await (await directoryOf(id)).getFileHandle(name, { create: true })
    await content.stream().pipeTo(await handle.createWritable())
  })
}

async function directoryOf(id: string): Promise<FileSystemDirectoryHandle> {
  return (await takes.open()).getDirectoryHandle(id)
}

const lockOf = (id: string) => `overtone:take:${id}`

/** Held until what it resolves to is called, or the tab dies. */
function holdLock(id: string): Promise<() => void> {
  return new Promise((held, failed) => {
    const request = navigator.locks.request(
      lockOf(id),
      {},
      () => new Promise<void>((release) => held(() => release())),
    )
    request.catch(failed)
  })
}
