// Each error names a cause that a person can act on. The name is set as text: it crosses the worker's line and chooses
// the message on screen, so it must survive minified class names.

/** The file has no bytes at all. */
export class EmptyFileError extends Error {
  override readonly name = 'EmptyFileError'
}

/** A person's file that was moved, changed or unplugged, or lies in a cloud alone. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}

/** Not a media file, or a container that we cannot read. */
export class UnsupportedAudioError extends Error {
  override readonly name = 'UnsupportedAudioError'
}

/** A media file, like a silent video, that carries no sound. */
export class NoAudioTrackError extends Error {
  override readonly name = 'NoAudioTrackError'
}

/** The container is fine, but nothing here can decode the sound in it; the message names the codec. */
export class UndecodableAudioError extends Error {
  override readonly name = 'UndecodableAudioError'
}

/** The same for Apple Lossless, whose files are called as those of AAC are: "m4a" says nothing to who has one. */
export class AppleLosslessError extends Error {
  override readonly name = 'AppleLosslessError'
}

/** The sound is encrypted (DRM), and only the player it was sold for has the key. */
export class ProtectedAudioError extends Error {
  override readonly name = 'ProtectedAudioError'
}

/** The file calls itself media, but not one piece of it could be decoded. */
export class DamagedAudioError extends Error {
  override readonly name = 'DamagedAudioError'
}

/** The browser refused to keep more bytes. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError'
}
