type FailureText = { title: string; text: string }

const full: FailureText = {
  title: 'There is no room left in this browser',
  text: 'Nothing was half-written. Delete recordings in the Library, then try again.',
}

const model: FailureText = {
  title: 'The model could not be loaded',
  text: 'It was incomplete or could not be reached. Check the connection and try again.',
}

const refused: FailureText = {
  title: 'The service refused the request',
  text: 'Nothing was charged. Check the options, or choose this device.',
}

/** What happened and what to do, by the name of the error. */
export const failures: Record<string, FailureText> = {
  EmptyFileError: {
    title: 'The file is empty',
    text: 'It has no bytes. Look for the original, or export it again.',
  },
  UnreadableFileError: {
    title: 'The file could not be read',
    text: 'It was moved, changed or is not on this device. Add it again.',
  },
  UnsupportedAudioError: {
    title: 'This is not audio or video that can be read',
    text: 'Check that it plays elsewhere, then export it as mp3, m4a, wav, webm, ogg, flac or mp4.',
  },
  NoAudioTrackError: {
    title: 'The file has no sound',
    text: 'It holds pictures alone. Look for a version with a sound track.',
  },
  UndecodableAudioError: {
    title: 'The sound is in a format this browser cannot decode',
    text: 'Convert it to uncompressed WAV, AAC or MP3 and add it again.',
  },
  AppleLosslessError: {
    title: 'The sound is in Apple Lossless, which this browser cannot decode',
    text: 'Convert it to uncompressed WAV, AAC or MP3 and add it again.',
  },
  ProtectedAudioError: {
    title: 'The file is protected against copying',
    text: 'Only the player it was sold for can open it. Use a copy without protection.',
  },
  DamagedAudioError: {
    title: 'The file is damaged',
    text: 'Nothing in it could be decoded. Copy or download it again.',
  },
  StorageFullError: full,
  StorageRefusedError: {
    title: 'This browser keeps nothing for this page',
    text: 'It may be a private window, or a setting that blocks data of sites. Open Overtone in a usual window, or allow it to store data.',
  },
  QuotaExceededError: full,
  TakeCutShortError: {
    title: 'What is said now is not kept',
    text: 'There is no room left in this browser. Delete recordings in the Library, then stop: the take is kept up to here.',
  },
  NotCopiedError: {
    title: 'The page closed before the file was copied',
    text: 'It is not in the Library. Add it again, and leave the page open until it is there.',
  },
  MissingSamplesError: {
    title: 'Part of the decoded sound is missing',
    text: 'The recording itself is safe. Try again: it is read anew.',
  },
  WorkerCrashedError: {
    title: 'The engine stopped',
    text: 'Often memory was short. What was finished is kept. Close other tabs and try again.',
  },
  MissingPartError: {
    title: 'A part of the studio could not be loaded',
    text: 'Check the connection, then try again. If the studio was updated meanwhile, reload the page.',
  },
  EndsThePageError: {
    title: 'The page ended each time this was worked on',
    text: 'It is not taken up by itself any more. What was recognised is kept. Close other tabs, then continue.',
  },
  ModelDownloadError: model,
  UnknownModelError: model,
  NotAuthenticatedError: {
    title: 'The service does not know you',
    text: 'Nothing was sent or charged. Sign in or check the key in Settings, then try again.',
  },
  NotAllowedError: {
    title: 'The service does not allow this',
    text: 'Nothing was charged. The key may be meant for something else; try another one.',
  },
  OutOfCreditsError: {
    title: 'Not enough credits',
    text: 'Nothing was charged, and what is here is kept. Add credits and try again, or choose this device, which is free.',
  },
  WrongAddressError: {
    title: 'There is no audio service at this address',
    text: 'Nothing was charged. Check the base URL; it often ends with /v1.',
  },
  ModelNotFoundError: {
    title: 'The service does not have this model',
    text: 'Nothing was charged. Choose another model or another service.',
  },
  UploadTooLargeError: {
    title: 'The upload is too large for the service',
    text: 'Nothing was charged. Choose this device, which has no such limit.',
  },
  UnsupportedUploadError: {
    title: 'The service cannot read this sound',
    text: 'Nothing was charged. Choose this device instead.',
  },
  InvalidRequestError: refused,
  ServiceError: refused,
  RateLimitedError: {
    title: 'The service is busy',
    text: 'Nothing was charged, and what is here is kept. Try again in a moment.',
  },
  ServiceFailedError: {
    title: 'The service failed',
    text: 'It may have been charged. Check the balance before you send it again.',
  },
  NetworkOrCorsError: {
    title: 'The service did not answer',
    text: 'The line was cut, or the server does not allow this page. It may have been charged: check the balance first.',
  },
  UnreadableReplyError: {
    title: 'The reply of the service cannot be read',
    text: 'It may have been charged. Check the balance before you send it again.',
  },
  MaybeChargedError: {
    title: 'This may have been charged',
    text: 'It was sent, and no result came back. Nothing is sent again unless you say so. What is here is kept.',
  },
  UnkeptReplyError: {
    title: 'There is no room left for what was paid for',
    text: 'It came, and waits in this tab. Leave the tab open, delete recordings in the Library, then try again: it is not paid for a second time.',
  },
  UncutSoundError: {
    title: 'This line cannot be told apart in the sound that came for several',
    text: 'That sound was paid for, and is kept whole below the lines. Speak sends this line by itself, at the price of a request.',
  },
  OfflineError: {
    title: 'There is no network',
    text: 'Nothing was sent. Try again when you are online, or choose this device.',
  },
  ConnectionRemovedError: {
    title: 'Its service has been removed',
    text: 'Choose another service, or this device.',
  },
  RecordingGoneError: {
    title: 'The recording was deleted',
    text: 'Nothing was sent. Add it again if you still want its words.',
  },
  KeyLostError: {
    title: 'The key of the service is lost',
    text: 'Nothing was sent. The browser cleared it: remove the service and add it again.',
  },
  NothingToSayError: {
    title: 'There is nothing to say in this line',
    text: 'It has only marks or pictures. Write some words, or take it away.',
  },
  UnknownScriptError: {
    title: 'The voice does not know these letters',
    text: 'The built-in voices read English, Spanish and Italian. Choose a service that has a voice for it.',
  },
  PronunciationError: {
    title: 'A pronunciation cannot be read',
    text: 'Open Pronunciations and correct it: a respelling like kuh-KOR-oh, or phonemes between slashes.',
  },
  UnknownVoiceError: {
    title: 'There is no such voice on this device',
    text: 'Choose another voice; what was spoken is kept.',
  },
  UndecodableReplyError: {
    title: 'The sound in the reply cannot be played',
    text: 'It may have been charged. Check the balance before you send it again.',
  },
  EncoderMissingError: {
    title: 'This browser cannot write that format',
    text: 'Choose WAV, MP3 or FLAC, which the studio writes itself.',
  },
  UnreadableDocumentError: {
    title: 'This file cannot be read as a script',
    text: 'Take a text, Markdown, Word (.docx) or caption file (SRT, VTT).',
  },
  EmptyDocumentError: {
    title: 'There is no text in this file',
    text: 'Look for the right file, or save it again. The script is as it was.',
  },
  PromptLengthError: {
    title: 'The description is empty or too long',
    text: 'Nothing was made. Write 1 to 500 characters, and try again.',
  },
  UnreadablePromptError: {
    title: 'The description cannot be read here',
    text: 'Nothing was made. This device reads English: press some of the words, or choose a service that reads your language.',
  },
  MusicLengthError: {
    title: 'Music is 5 to 60 seconds long',
    text: 'Nothing was made. Set another length, and try again.',
  },
  NothingSpokenError: {
    title: 'Nothing has been spoken in this script yet',
    text: 'Speak its lines on Voice-over first, then save the mix again.',
  },
  NoStemsError: {
    title: 'There are no parts to save',
    text: 'The music of a service is one sound. Save it as audio.',
  },
  TakeGoneError: {
    title: 'This variation was deleted',
    text: 'Choose another one, or compose it again from its seed.',
  },
  MicrophoneDeniedError: {
    title: 'The microphone is blocked for this page',
    text: 'Allow it with the icon beside the address, then press Record again.',
  },
  NoMicrophoneError: {
    title: 'No microphone was found',
    text: 'Plug one in or turn it on, then press Record again. You can also add a file.',
  },
  MicrophoneBusyError: {
    title: 'The microphone could not be opened',
    text: 'Another program may be using it. Close that, or choose another microphone.',
  },
}

export const unknownFailure: FailureText = {
  title: 'Something went wrong',
  text: 'What was stored is kept. Try again; reload the page if it happens twice.',
}
