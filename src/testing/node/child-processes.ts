import { readdirSync, readFileSync } from 'node:fs'

/** Ids of the processes that this one started to run `program`. */
export function childProcesses(program: string): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.filter((id) => isChild(id, program)).map(Number)
}

function isChild(id: string, program: string): boolean {
  try {
    const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    return Number(parent) === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(program)
  } catch {
    // It ended between being listed and being read.
    return false
  }
}
