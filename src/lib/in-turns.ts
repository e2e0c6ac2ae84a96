/** Does one piece of work after the other, in the order in which they were asked for; a failure is its caller's alone. */
export function createTurns(): <Output>(work: () => Promise<Output>) => Promise<Output> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
