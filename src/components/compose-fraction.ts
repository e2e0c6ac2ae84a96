type Job = {
  intent: { variations: readonly unknown[] }
  state: { status: string; fraction?: number | null }
  takeIds: Readonly<Record<string, string>>
}

/** Of all variations together, 0 to 1; `null` while nothing has come yet. */
export function composeFraction({ intent, state, takeIds }: Job): number | null {
  const current = state.status === 'composing' ? (state.fraction ?? 0) : 0
  const fraction = (Object.keys(takeIds).length + current) / Math.max(1, intent.variations.length)
  return fraction === 0 ? null : Math.min(1, fraction)
}
