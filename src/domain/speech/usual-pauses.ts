/** Silence where a script asks for none in particular. Apart from how scripts are read, which few screens need. */
export const SENTENCE_PAUSE_SECONDS = 0.3
export const LINE_PAUSE_SECONDS = 0.6
export const PARAGRAPH_PAUSE_SECONDS = 0.9
