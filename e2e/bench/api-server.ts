import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

export type ApiServer = {
  /** Of the API. */
  baseUrl: string
  key: string
  /** Resident memory of the server's own process, without its engines. */
  residentMegabytes: () => number
  stop: () => void
}

/** The real server on an empty data folder, with credits for everything and a key. */
export async function startApiServer(): Promise<ApiServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'overtone-bench-data-'))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/server/main.ts', '--port', '0', '--data', dataFolder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATABASE_URL: '', OVERTONE_STARTING_CREDITS: '1000000' },
    },
  )
  const stop = () => {
    child.kill('SIGKILL')
    rmSync(dataFolder, { recursive: true, force: true })
  }
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\S+/.exec(line)?.[0]
    if (!url) continue
    const key = await createKey(dataFolder)
    return { baseUrl: `${url}api/v1`, key, residentMegabytes: () => residentMegabytes(child.pid!), stop }
  }
  throw new Error('The server did not start')
}

export const authorization = ({ key }: ApiServer) => ({ Authorization: `Bearer ${key}` })

async function createKey(dataFolder: string): Promise<string> {
  const program = ['--import', 'tsx', 'src/server/accounts/key.ts', 'create', 'bench', '--data', dataFolder]
  return (await promisify(execFile)(process.execPath, program)).stdout.trim()
}

function residentMegabytes(id: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
  return (Number(kilobytes) * 1024) / 2 ** 20
}
