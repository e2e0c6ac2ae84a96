import { t, type PlainKey } from './translate'

/** What happened and what to do, in plain words, for an error by its name. */
export function failureText(errorName: string): { title: string; text: string } {
  const [title, text] = FAILURES[errorName] ?? UNKNOWN
  return { title: t(title), text: t(text) }
}

const FAILURES: Record<string, [title: PlainKey, text: PlainKey]> = {
  EmptyFileError: ['failure.empty', 'failure.empty.do'],
  UnsupportedAudioError: ['failure.unsupported', 'failure.unsupported.do'],
  NoAudioTrackError: ['failure.noSound', 'failure.noSound.do'],
  UndecodableAudioError: ['failure.codec', 'failure.codec.do'],
  ProtectedAudioError: ['failure.protected', 'failure.protected.do'],
  DamagedAudioError: ['failure.damaged', 'failure.damaged.do'],
  StorageFullError: ['failure.full', 'failure.full.do'],
  QuotaExceededError: ['failure.full', 'failure.full.do'],
  TakeCutShortError: ['failure.cutShort', 'failure.cutShort.do'],
  NotCopiedError: ['failure.notCopied', 'failure.notCopied.do'],
  MissingSamplesError: ['failure.samples', 'failure.samples.do'],
  WorkerCrashedError: ['failure.crashed', 'failure.crashed.do'],
  EndsThePageError: ['failure.endsPage', 'failure.endsPage.do'],
  ModelDownloadError: ['failure.model', 'failure.model.do'],
  UnknownModelError: ['failure.model', 'failure.model.do'],
  NotAuthenticatedError: ['failure.signIn', 'failure.signIn.do'],
  NotAllowedError: ['failure.notAllowed', 'failure.notAllowed.do'],
  OutOfCreditsError: ['failure.outOfCredits', 'failure.outOfCredits.do'],
  WrongAddressError: ['failure.wrongAddress', 'failure.wrongAddress.do'],
  ModelNotFoundError: ['failure.modelNotFound', 'failure.modelNotFound.do'],
  UploadTooLargeError: ['failure.tooLarge', 'failure.tooLarge.do'],
  UnsupportedUploadError: ['failure.unsupportedUpload', 'failure.unsupportedUpload.do'],
  InvalidRequestError: ['failure.refused', 'failure.refused.do'],
  ServiceError: ['failure.refused', 'failure.refused.do'],
  RateLimitedError: ['failure.rateLimited', 'failure.rateLimited.do'],
  ServiceFailedError: ['failure.service', 'failure.service.do'],
  NetworkOrCorsError: ['failure.network', 'failure.network.do'],
  UnreadableReplyError: ['failure.unreadable', 'failure.unreadable.do'],
  MaybeChargedError: ['failure.maybeCharged', 'failure.maybeCharged.do'],
  UnkeptReplyError: ['failure.unkept', 'failure.unkept.do'],
  UncutSoundError: ['failure.uncut', 'failure.uncut.do'],
  OfflineError: ['failure.offline', 'failure.offline.do'],
  ConnectionRemovedError: ['failure.connectionRemoved', 'failure.connectionRemoved.do'],
  RecordingGoneError: ['failure.recordingGone', 'failure.recordingGone.do'],
  KeyLostError: ['failure.keyLost', 'failure.keyLost.do'],
  NothingToSayError: ['failure.nothingToSay', 'failure.nothingToSay.do'],
  UnknownScriptError: ['failure.unknownScript', 'failure.unknownScript.do'],
  PronunciationError: ['failure.pronunciation', 'failure.pronunciation.do'],
  UnknownVoiceError: ['failure.unknownVoice', 'failure.unknownVoice.do'],
  UndecodableReplyError: ['failure.undecodable', 'failure.undecodable.do'],
  EncoderMissingError: ['failure.encoder', 'failure.encoder.do'],
  UnreadableDocumentError: ['failure.document', 'failure.document.do'],
  EmptyDocumentError: ['failure.documentEmpty', 'failure.documentEmpty.do'],
  PromptLengthError: ['failure.promptLength', 'failure.promptLength.do'],
  UnreadablePromptError: ['failure.unreadablePrompt', 'failure.unreadablePrompt.do'],
  MusicLengthError: ['failure.musicLength', 'failure.musicLength.do'],
  NothingSpokenError: ['failure.nothingSpoken', 'failure.nothingSpoken.do'],
  NoStemsError: ['failure.noStems', 'failure.noStems.do'],
  TakeGoneError: ['failure.takeGone', 'failure.takeGone.do'],
  MicrophoneDeniedError: ['failure.microphoneDenied', 'failure.microphoneDenied.do'],
  NoMicrophoneError: ['failure.noMicrophone', 'failure.noMicrophone.do'],
  MicrophoneBusyError: ['failure.microphoneBusy', 'failure.microphoneBusy.do'],
}

const UNKNOWN: [PlainKey, PlainKey] = ['failure.unknown', 'failure.unknown.do']
