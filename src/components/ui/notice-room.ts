const SHOWN_AT_ONCE = 3

type Notice = { title: string; text?: string; action?: unknown }

/**
 * With one more: what says the same is said once, by the newer one, and the oldest give way. But not those with a button,
 * which is there for as long as it was promised.
 */
export function withNotice<Of extends Notice>(notices: readonly Of[], added: Of): Of[] {
  const all = [...notices.filter((notice) => !saysTheSame(notice, added)), added]
  const plain = all.filter(({ action }) => !action)
  const kept = new Set(plain.slice(-SHOWN_AT_ONCE))
  return all.filter((notice) => notice.action || kept.has(notice))
}

function saysTheSame(one: Notice, other: Notice): boolean {
  return !one.action && !other.action && one.title === other.title && one.text === other.text
}
