type Work = (lock: { name: string } | null) => unknown

/** Web Locks of one origin, exclusive ones and `ifAvailable`, as far as we use them; shared ones wait for one that is held and then hold nobody up. */
export function fakeLocks() {
  const held = new Map<string, Promise<unknown>>()

  async function request(name: string, ...given: [Work] | [LockOptions, Work]): Promise<unknown> {
    const [options, work] = given.length === 1 ? [{}, given[0]] : given
    if (held.has(name) && options.ifAvailable) return work(null)
    while (held.has(name)) await held.get(name)
    if (options.mode === 'shared') return work({ name })
    const result = Promise.resolve().then(() => work({ name }))
    const ended = result.then(
      () => void held.delete(name),
      () => void held.delete(name),
    )
    held.set(name, ended)
    return result.finally(() => ended)
  }

  const query = async () => ({ held: [...held.keys()].map((name) => ({ name })), pending: [] })

  return { request, query }
}
