/** Left and right, of one length. */
export type Stereo = readonly [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>]

export const SAMPLE_RATE = 44_100

export const createStereo = (length: number): Stereo => [new Float32Array(length), new Float32Array(length)]

export function addInto(target: Stereo, source: Stereo, gain = 1): void {
  for (const channel of [0, 1] as const) {
    const [to, from] = [target[channel], source[channel]]
    const length = Math.min(to.length, from.length)
    for (let i = 0; i < length; i++) to[i]! += from[i]! * gain
  }
}

export const fromDb = (db: number): number => 10 ** (db / 20)
