/** Left and right, of one length. */
export type Stereo = readonly [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>]

export const SAMPLE_RATE = 44_100

export const createStereo = (length: number): Stereo => [new Float32Array(length), new Float32Array(length)]

export const fromDb = (db: number): number => 10 ** (db / 20)
