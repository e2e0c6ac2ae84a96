import { importText, type ImportedScript } from './import-text'

/** Markdown as it is read aloud: headings and items as lines of their own, links by their text, no code, tables or pictures. */
export function importMarkdown(document: string): ImportedScript {
  const { text } = importText(document)
  const read = text
    .replace(/^---\n[^]*?\n---(?:\n|$)/, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/^(```|~~~)[^]*?(?:^\1.*$|(?![^]))/gm, '')
    .replace(/^(?: {4}|\t).*$/gm, '')
    .split('\n')
    .map(readLine)
    .join('\n')
  return importText(read)
}

function readLine(line: string): string {
  if (/^\s*(?:[-*_]\s*){3,}$/.test(line) || /^\s*\|/.test(line) || /^\s*\[[^\]]+\]:\s/.test(line)) return ''
  // `=====` under a heading
  if (/^=+\s*$/.test(line)) return ''
  const heading = /^\s*#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1]
  const item =
    heading ?? line.replace(/^\s*(?:>\s?)*(?:[-*+]|\d+[.)])?\s+(?:\[[ xX]\]\s+)?/, '').replace(/^>\s?/, '')
  const plain = inline(item)
  // A heading is a sentence of its own.
  return heading !== undefined && plain !== '' ? `\n${endedWithPoint(plain)}\n` : plain
}

function inline(line: string): string {
  return line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/\[\^[^\]]+\]:?/g, '')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/(\*\*|__|~~)(\S|\S[^]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(\S|\S[^]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1')
    .replace(/ {2,}$/, '')
    .trim()
}

const endedWithPoint = (text: string) => (/[.!?…:;]["'”’)\]]*$/.test(text) ? text : `${text}.`)
