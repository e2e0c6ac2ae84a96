import { create } from 'zustand'
import { rememberedInTab, rememberInTab } from '@/lib/remembered'
import { DEVICE } from '@/storage/connections'
import { addRecording, type Recording } from '@/storage/recordings'
import { restoreEntries, type IntakeEntry } from './intake-entry'
import { useJobs } from './jobs-store'
import { useOptions } from './options-store'
import { useService } from './service-store'

type Intake = {
  entries: IntakeEntry[]
  /** Stores the files one after another and starts a job for each. Resolves to the recordings that came of them. */
  add: (files: File[], kind: Recording['kind']) => Promise<string[]>
  /** The clip that ships with the studio. */
  addSample: (title: string) => Promise<string[]>
  remove: (key: string) => void
}

export const useIntake = create<Intake>()((set, get) => {
  const mark = (key: string, state: IntakeEntry['state']) =>
    set({ entries: get().entries.map((entry) => (entry.key === key ? { ...entry, state } : entry)) })

  async function store(key: string, file: File, kind: Recording['kind']): Promise<string[]> {
    mark(key, { status: 'storing' })
    try {
      const recording = await addRecording(file, { title: titleOf(file.name), fileName: file.name, kind })
      // Its job first: a stored entry without one would look done.
      await begin(recording.id)
      mark(key, { status: 'stored', recordingId: recording.id })
      return [recording.id]
    } catch (error) {
      mark(key, { status: 'failed', errorName: error instanceof Error ? error.name : 'Error' })
      return []
    }
  }

  return {
    entries: restoreEntries(rememberedInTab('queue')),
    async add(files, kind) {
      const added = files.map((file) => ({ key: crypto.randomUUID(), file }))
      const waiting = added.map(({ key, file }) => ({
        key,
        fileName: file.name,
        state: { status: 'waiting' } as const,
      }))
      set({ entries: [...get().entries, ...waiting] })
      const ids: string[] = []
      for (const { key, file } of added) ids.push(...(await store(key, file, kind)))
      // A single file is followed on its own screen; only a queue, or a failure, is worth listing.
      if (added.length === 1 && ids.length === 1) added.forEach(({ key }) => get().remove(key))
      return ids
    },
    async addSample(title) {
      const response = await fetch('/sample/sample.mp3')
      if (!response.ok) throw new Error(`The sample could not be fetched: ${response.status}.`)
      return get().add([new File([await response.blob()], `${title}.mp3`, { type: 'audio/mpeg' })], 'sample')
    },
    remove: (key) => set({ entries: get().entries.filter((entry) => entry.key !== key) }),
  }
})

// A reload keeps the queue of its tab, with what failed in it.
useIntake.subscribe(({ entries }) => rememberInTab('queue', entries))

/**
 * This device starts at once; a paid service is asked when its price is known, and a person has agreed. `false`: another tab
 * works on the recording.
 */
export async function begin(recordingId: string): Promise<boolean> {
  const { choice } = useService.getState()
  const { options } = useOptions.getState()
  const jobs = useJobs.getState()
  if (choice === DEVICE) return jobs.transcribe(recordingId, options)
  return jobs.analyse(recordingId, options, choice)
}

/** The file's name without its ending. */
function titleOf(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]{1,5}$/i, '').trim() || fileName
}
