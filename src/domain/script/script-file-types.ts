/** What a script can be imported from, by the endings of names. Apart from the importers, which are fetched when needed. */
export const SCRIPT_FILE_TYPES = '.txt,.md,.markdown,.srt,.vtt,.docx'
