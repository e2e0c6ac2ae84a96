type Work = (lock: { name: string } | null) => unknown
type Held = { name: string; mode: 'exclusive' | 'shared'; over: Promise<unknown> }

/** Web Locks of one origin, as far as we use them: exclusive and shared ones, and `ifAvailable`. */
export function fakeLocks() {
  const held = new Set<Held>()

  function inTheWay(name: string, mode: Held['mode']): Promise<unknown>[] {
    const others = [...held].filter((other) => other.name === name)
    return others
      .filter((other) => mode === 'exclusive' || other.mode === 'exclusive')
      .map(({ over }) => over)
  }

  async function request(name: string, ...given: [Work] | [LockOptions, Work]): Promise<unknown> {
    const [options, work] = given.length === 1 ? [{}, given[0]] : given
    const { mode = 'exclusive', ifAvailable = false } = options
    if (ifAvailable && inTheWay(name, mode).length > 0) return work(null)
    for (let others = inTheWay(name, mode); others.length > 0; others = inTheWay(name, mode))
      await Promise.all(others)
    const result = Promise.resolve().then(() => work({ name }))
    const lock: Held = { name, mode, over: Promise.resolve() }
    const letGo = () => void held.delete(lock)
    lock.over = result.then(letGo, letGo)
    held.add(lock)
    return result.finally(() => lock.over)
  }

  const query = async () => ({ held: [...held].map(({ name }) => ({ name })), pending: [] })

  return { request, query }
}
