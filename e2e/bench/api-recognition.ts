import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { authorization, type ApiServer } from './api-server'
import type { Figure } from './figure'

/** 155 s of three voices. */
const MEETING = fileURLToPath(new URL('../audio/meeting-3.mp3', import.meta.url))
const MEETINGS_TOGETHER = 4
const HELLO = fileURLToPath(new URL('../audio/hello.flac', import.meta.url))

/** From sending a recording to the first event, the engines asleep and awake. */
export async function firstEvent(server: ApiServer): Promise<Figure[]> {
  const cold = await secondsToFirstEvent(server)
  const warm = await secondsToFirstEvent(server)
  return [
    { name: 'API: first event of a stream, engines asleep', value: cold, unit: 's' },
    {
      name: 'API: first event of a stream',
      value: warm * 1000,
      unit: 'ms',
      limit: { kind: 'most', value: 500 },
    },
  ]
}

async function secondsToFirstEvent(server: ApiServer): Promise<number> {
  const start = performance.now()
  const response = await transcribe(server, HELLO, { stream: 'true' })
  let seconds = 0
  for await (const _ of response.body!) seconds ||= (performance.now() - start) / 1000
  return seconds
}

/** Several recordings at once, beside what one core does with one of them. */
export async function throughput(server: ApiServer): Promise<Figure[]> {
  const start = performance.now()
  const replies = await Promise.all(
    Array.from({ length: MEETINGS_TOGETHER }, async () => {
      const response = await transcribe(server, MEETING, { language: 'en' })
      return (await response.json()) as { duration_seconds: number }
    }),
  )
  const audioSeconds = replies.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0)
  const speed = audioSeconds / ((performance.now() - start) / 1000)
  const coreSpeed = await speedOfOneCore()
  return [
    { name: `API: ${MEETINGS_TOGETHER} recordings together`, value: speed, unit: 'x real time' },
    { name: 'One core by itself', value: coreSpeed, unit: 'x real time' },
    { name: 'API against one core', value: speed / coreSpeed, unit: 'x', limit: { kind: 'least', value: 1 } },
  ]
}

async function speedOfOneCore(): Promise<number> {
  const program = [process.execPath, '--import', 'tsx', 'src/server/cli.ts', '--language', 'en', MEETING]
  const { stderr } = await promisify(execFile)('taskset', ['--cpu-list', '0', ...program])
  return Number(/\(([\d.]+) x real time/.exec(stderr)?.[1])
}

async function transcribe(server: ApiServer, path: string, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new File([readFileSync(path)], 'recording'))
  const response = await fetch(`${server.baseUrl}/audio/transcriptions`, {
    method: 'POST',
    headers: authorization(server),
    body: form,
  })
  if (!response.ok) throw new Error(`The server answered ${response.status}: ${await response.text()}`)
  return response
}
