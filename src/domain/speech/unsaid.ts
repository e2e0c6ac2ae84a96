import { PAUSE_TAG } from './pause-tags'

/** Tags of SSML or HTML, as people paste them from elsewhere; what else stands in angle brackets is said. */
const MARKUP_TAG =
  /<(?:[!?][^<>]*|\/?(?:a|abbr|address|amazon:[\w-]+|article|audio|b|big|blockquote|body|br|break|button|center|cite|code|desc|div|dl|dt|dd|del|em|emphasis|figure|figcaption|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|lang|li|lexicon|link|main|mark|meta|metadata|meta|mstts:[\w-]+|nav|ol|option|p|par|phoneme|pre|prosody|q|s|samp|say-as|script|section|select|seq|small|span|speak|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|token|tr|tt|u|ul|var|video|voice|w)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*\/?)>/gi

/** `<name>`, to be filled in: the word alone is said. */
const PLACEHOLDER = /<([A-Za-z][\w-]*)>/g

/** The text with spaces where tags stand that nobody says, so that places stay what they are. */
export function withoutTags(text: string): string {
  return withoutMarkup(text).replace(PAUSE_TAG, blank)
}

export function withoutMarkup(text: string): string {
  return text.replace(MARKUP_TAG, blank).replace(PLACEHOLDER, ' $1 ')
}

const blank = (tag: string) => tag.replaceAll(/[^\n]/g, ' ')
