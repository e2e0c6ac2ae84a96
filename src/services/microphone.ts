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

/** Opens a microphone, or the default one if that is gone. Whoever opens it stops its tracks. */
export async function openMicrophone(deviceId: string | null): Promise<MediaStream> {
  // Outside secure contexts there is no `mediaDevices` at all.
  if (!navigator.mediaDevices) throw new NoMicrophoneError('This page has no access to microphones.')
  try {
    const device = deviceId === null ? {} : { deviceId: { ideal: deviceId } }
    return await navigator.mediaDevices.getUserMedia({ audio: { ...CONSTRAINTS, ...device } })
  } catch (cause) {
    throw microphoneError(cause)
  }
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
  if (['NotFoundError', 'OverconstrainedError'].includes(cause.name))
    return new NoMicrophoneError(cause.message, { cause })
  return new MicrophoneBusyError(cause.message, { cause })
}
