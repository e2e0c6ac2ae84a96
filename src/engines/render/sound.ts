/** A stretch of sound: one array for each channel, all of one length. */
export type Channels = readonly Float32Array<ArrayBuffer>[]

/** A sound of one channel, as a sound of channels. */
export async function* asChannels(sound: AsyncIterable<Float32Array<ArrayBuffer>>): AsyncGenerator<Channels> {
  for await (const samples of sound) yield [samples]
}

/** A sound of one channel, heard on both sides. */
export async function* asStereo(sound: AsyncIterable<Float32Array<ArrayBuffer>>): AsyncGenerator<Channels> {
  for await (const samples of sound) yield [samples, samples.slice()]
}

export const fromDb = (db: number): number => 10 ** (db / 20)
