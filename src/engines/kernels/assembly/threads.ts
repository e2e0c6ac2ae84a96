/** Does one part of a task: its kind, the address of its record, its serial number, the part, memory of this thread alone. */
export type DoPart = (kind: i32, at: usize, serial: i32, part: i32, scratch: usize) => void

/** The task at hand, in memory that all threads share. `NEXT` holds its number in the upper bits, the next part in the lower. */
const NEXT: usize = 64
const DONE: usize = 128
const KIND: usize = 192
const AT: usize = 196
const PARTS: usize = 200
const SERIAL: usize = 204
/** Parts are fewer than 4,095; a number comes again after a million tasks. */
const PART_BITS: i32 = 12
const CLOSED: i32 = 0xfff
/** How often a thread looks for work or for others to finish before it sleeps: some 20 microseconds. */
const LOOKS: i32 = 4000

/** Does all parts of a task together with whatever threads serve; returns when all are done. */
export function runTask(doPart: DoPart, kind: i32, at: usize, parts: i32, scratch: usize): void {
  // For one part nobody need be woken.
  if (parts == 1) {
    doPart(kind, at, atomic.add<i32>(SERIAL, 1) + 1, 0, scratch)
    return
  }
  const number = ((atomic.load<i32>(NEXT) >>> PART_BITS) + 1) << PART_BITS
  // Closed while it is written: a thread that comes late must not mix two tasks. All of it is atomic, for plain stores may
  // be seen in another order (ARM).
  atomic.store<i32>(NEXT, number | CLOSED)
  atomic.store<i32>(KIND, kind)
  atomic.store<usize>(AT, at)
  atomic.store<i32>(PARTS, parts)
  atomic.store<i32>(SERIAL, load<i32>(SERIAL) + 1)
  atomic.store<i32>(DONE, 0)
  atomic.store<i32>(NEXT, number)
  atomic.notify(NEXT, -1)
  work(doPart, scratch)
  for (let looks = 0; ; looks++) {
    const done = atomic.load<i32>(DONE)
    if (done == parts) return
    if (looks > LOOKS) atomic.wait<i32>(DONE, done, -1)
  }
}

/** Helps with every task to come; never returns. */
export function serveTasks(doPart: DoPart, scratch: usize): void {
  for (;;) {
    work(doPart, scratch)
    const seen = atomic.load<i32>(NEXT)
    if ((seen & CLOSED) < atomic.load<i32>(PARTS)) continue
    let looks = 0
    while (atomic.load<i32>(NEXT) == seen && looks < LOOKS) looks++
    if (looks == LOOKS) atomic.wait<i32>(NEXT, seen, -1)
  }
}

/** Does parts of the task at hand until none is left. */
function work(doPart: DoPart, scratch: usize): void {
  for (;;) {
    const next = atomic.load<i32>(NEXT)
    const kind = atomic.load<i32>(KIND)
    const at = atomic.load<usize>(AT)
    const parts = atomic.load<i32>(PARTS)
    const serial = atomic.load<i32>(SERIAL)
    const part = next & CLOSED
    if (part >= parts) return
    // Where it is still the same task, what was read above belongs to it.
    if (atomic.cmpxchg<i32>(NEXT, next, next + 1) != next) continue
    doPart(kind, at, serial, part, scratch)
    if (atomic.add<i32>(DONE, 1) + 1 == parts) atomic.notify(DONE, -1)
  }
}
