/** A line as it is shown where nobody edits it: without the marks of a Markdown heading and emphasis, which no voice says. */
export function withoutMarks(text: string): string {
  return text
    .replace(/^\s*#{1,6}\s+/, '')
    .replaceAll(/(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\p{L}\p{N}*])/gu, '')
}
