/** For the browser's file picker; some systems know a format by its ending alone. */
export const MEDIA_TYPES =
  'audio/*,video/*,.mp3,.m4a,.mp4,.mov,.mkv,.wav,.webm,.ogg,.oga,.opus,.flac,.aac,.aif,.aiff,.aifc'
