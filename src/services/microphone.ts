/** The person, the browser or the system said no. */
class MicrophoneDeniedError extends Error {
  override readonly name = 'MicrophoneDeniedError'
}

/** There is no microphone. */
class NoMicrophoneError extends Error {
  override readonly name = 'NoMicrophoneError'
}

/** There is one, but another program holds it or its driver failed. */
class MicrophoneBusyError extends Error {
  override readonly name = 'MicrophoneBusyError'
}

export type Microphone = { deviceId: string; label: string }

/** Known by name only after the person has once allowed the microphone. */
export async function listMicrophones(): Promise<Microphone[]> {
  // Outside secure contexts there is no `mediaDevices` at all.
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? []
  return devices
    .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '' && deviceId !== 'communications')
    .map(({ deviceId, label }) => ({ deviceId, label }))
}

/** The sound as it is: what a call needs (echo and noise removal) costs a recogniser words. */
const CONSTRAINTS = { echoCancellation: false, noiseSuppression: false, autoGainControl: true }

/** Opens this microphone, or the default one if it is gone; whoever asks `microphoneOf` which. Whoever opens it stops its tracks. */
export async function openMicrophone(wanted: Microphone | null): Promise<MediaStream> {
  // Outside secure contexts there is no `mediaDevices` at all.
  if (!navigator.mediaDevices) throw new NoMicrophoneError('This page has no access to microphones.')
  try {
    return await (wanted ? openWanted(wanted) : open())
  } catch (cause) {
    throw microphoneError(cause)
  }
}

/** Some browsers give microphones other ids on each page: one that is not found by its id is looked for by its name. */
async function openWanted({ deviceId, label }: Microphone): Promise<MediaStream> {
  const chosen = await openExactly(deviceId)
  if (chosen) return chosen
  // Only once one is open does every browser tell the names.
  const standIn = await open()
  if (label === '' || microphoneOf(standIn).label === label) return standIn
  const renamed = (await listMicrophones()).find((microphone) => microphone.label === label)
  const found = renamed ? await openExactly(renamed.deviceId) : null
  if (!found) return standIn
  closeMicrophone(standIn)
  return found
}

/** A wish alone (`ideal`) is not heard by every browser: the default one is opened, as if it were the one asked for. */
async function openExactly(deviceId: string): Promise<MediaStream | null> {
  return open({ deviceId: { exact: deviceId } }).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
}

async function open(device: MediaTrackConstraints = {}): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ audio: { ...CONSTRAINTS, ...device } })
}

export function closeMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

export function microphoneOf(stream: MediaStream): Microphone {
  const track = stream.getAudioTracks()[0]
  return { deviceId: track?.getSettings().deviceId ?? '', label: track?.label ?? '' }
}

function microphoneError(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  if (['NotAllowedError', 'SecurityError'].includes(cause.name))
    return new MicrophoneDeniedError(cause.message, { cause })
  if (isMissing(cause)) return new NoMicrophoneError(cause.message, { cause })
  return new MicrophoneBusyError(cause.message, { cause })
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && ['NotFoundError', 'OverconstrainedError'].includes(error.name)
}
