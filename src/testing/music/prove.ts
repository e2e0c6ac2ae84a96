import { isDark } from '@/domain/score/key'
import { compose } from '@/engines/music/compose'
import { createSampler } from '@/engines/music/render/sampler'
import { readSoundFont } from '@/engines/music/sound-font'
import { estimateKey } from './estimate-key'
import { estimateTempo, isSameTempo } from './estimate-tempo'
import { PROMPTS } from './prompts'
import { firstSound, isFinite, longestSilence } from './sound-checks'
import { classify, styleFeatures, type Labelled } from './style-features'

/** `npm run bench -- music`: 60 prompts, so many seeds each; prints what was found as JSON. */
const SEEDS = Number(process.argv[2] ?? 3)
const LENGTHS = [12, 20, 30]
const LONGEST_SECONDS = 60

const job = { signal: new AbortController().signal, onProgress: () => {} }
const sampler = createSampler(await readSoundFont())
const faults: string[] = []
const labelled: (Labelled & { prompt: string })[] = []
const keys: boolean[] = []
const tempos: boolean[] = []
const deviations = { lufs: 0, truePeakDbtp: -Infinity, seconds: 0 }
let count = 0

for (const { style, hasBeat, prompts } of PROMPTS) {
  for (const [n, prompt] of prompts.entries()) {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const seconds = LENGTHS[(n + seed) % LENGTHS.length]!
      const take = await compose({ prompt, seconds, family: { seed } }, sampler, job)
      const name = `${prompt} (${seconds} s, seed ${seed})`
      const fault = (what: string) => faults.push(`${name}: ${what}`)
      count++
      if (take.style !== style) fault(`style ${take.style}`)
      if (!isFinite(take.samples)) fault('not a number')
      deviations.seconds = Math.max(deviations.seconds, Math.abs(take.durationSeconds - seconds))
      deviations.lufs = Math.max(deviations.lufs, Math.abs(take.loudnessLufs + 14))
      deviations.truePeakDbtp = Math.max(deviations.truePeakDbtp, take.truePeakDbtp)
      if (Math.abs(take.loudnessLufs + 14) > 0.5) fault(`${take.loudnessLufs.toFixed(2)} LUFS`)
      if (take.truePeakDbtp > -1) fault(`${take.truePeakDbtp.toFixed(2)} dBTP`)
      if (longestSilence(take.samples) > 1.5) fault(`silent for ${longestSilence(take.samples).toFixed(1)} s`)
      if (firstSound(take.samples) > 0.15) fault(`begins after ${firstSound(take.samples).toFixed(2)} s`)
      const key = estimateKey(take.samples)
      keys.push(key.tonic === take.key.tonic && key.isMinor === isDark(take.key.mode))
      if (!keys.at(-1))
        console.error(`key: ${name}: ${take.key.name}, found ${key.tonic} ${key.isMinor ? 'minor' : 'major'}`)
      if (hasBeat) {
        const bpm = estimateTempo(take.samples)
        tempos.push(isSameTempo(bpm, take.tempoBpm))
        if (!tempos.at(-1))
          console.error(`tempo: ${name}: ${take.tempoBpm.toFixed(1)}, found ${bpm.toFixed(1)}`)
      }
      labelled.push({ label: style, features: styleFeatures(take.samples), prompt })
    }
  }
}

/** Each piece against all pieces of other prompts. */
const told = labelled.map((one) => {
  const found = classify(
    one.features,
    labelled.filter(({ prompt }) => prompt !== one.prompt),
  )
  if (found !== one.label) console.error(`style: ${one.prompt}: taken for ${found}`)
  return found === one.label
})

const share = (hits: readonly boolean[]) => hits.filter(Boolean).length / hits.length
const start = process.cpuUsage()
await compose({ prompt: 'epic synthwave', seconds: LONGEST_SECONDS, family: { seed: 1 } }, sampler, job)
const { user, system } = process.cpuUsage(start)

console.log(
  JSON.stringify({
    count,
    faults,
    tempos: share(tempos),
    keys: share(keys),
    styles: share(told),
    furthestFromLufs: deviations.lufs,
    highestTruePeakDbtp: deviations.truePeakDbtp,
    furthestFromSeconds: deviations.seconds,
    minuteCpuSeconds: (user + system) / 1e6,
  }),
)
