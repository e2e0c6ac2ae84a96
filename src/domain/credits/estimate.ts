/** About 6 credits a minute, as the API's document says; its server rounds each 10 s up. */
const SECONDS_PER_CREDIT = 10

/** What transcribing (or translating) this much sound costs in the cloud, in whole credits; at least 1. */
export function transcriptionCostCredits(durationSeconds: number): number {
  return Math.max(1, Math.ceil(durationSeconds / SECONDS_PER_CREDIT))
}
