import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { WorkerPort } from '@/lib/worker/connect'

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Of a heap of 60 MB, V8 begins to collect with every other page, as its young generation alone is half of what is left: one
 * tenth of recognition. `npm run transcribe` and `npm run speak` give as much.
 */
const ROOM_FOR_OBJECTS = ['--initial-old-space-size=256']

/**
 * An engine in a process of its own: a fault in native code ends that process and not the server, and its memory is given
 * back when it stops. Answers to `connectWorker`, as a Worker does in the tab.
 */
export function startEngineProcess(program: URL): WorkerPort {
  const child = fork(fileURLToPath(program), {
    // Path aliases are those of the project's tsconfig, which tsx takes from the current folder.
    cwd: projectFolder,
    execArgv: ['--import', 'tsx', ...ROOM_FOR_OBJECTS],
    serialization: 'advanced',
  })
  const port: WorkerPort = {
    // The pipe may break before the end of the process is known; that end is what rejects the callers.
    postMessage: (message) => void child.send(message as object, () => {}),
    onmessage: null,
    terminate: () => void child.kill('SIGKILL'),
  }
  const crashed = (message: string) => port.onerror?.({ message } as ErrorEvent)
  child.on('message', (data) => port.onmessage?.({ data } as MessageEvent))
  child.on('error', ({ message }) => crashed(message))
  child.on('exit', (code, signal) => crashed(`The engine stopped without a word (${signal ?? code})`))
  if (child.pid) giveWay(child.pid)
  return port
}

/** Recognition takes all cores for minutes; balance requests and events must not wait for it. */
function giveWay(pid: number) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, which `exit` tells.
  }
}
