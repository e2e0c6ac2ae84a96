import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importFile } from './import-file'

describe('an imported file', () => {
  it('is plain text in any usual encoding, without what cannot be seen', async () => {
    const text = 'Grüße.\r\n\r\n\r\n\r\nGood\u00ADbye.\u200B\u0000\u0007'
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'Grüße.'].map((c) => c.charCodeAt(0))).buffer),
    ])
    expect(await read('a.txt', `\uFEFF${text.replace('\u0000', '')}`)).toEqual({
      title: 'a',
      text: 'Grüße.\n\nGoodbye.',
      cues: null,
      speakers: [],
      soundCount: 0,
    })
    expect((await read('a.txt', utf16)).text).toBe('Grüße.')
    expect((await read('a.txt', new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65]))).text).toBe('Grüße')
  })

  it('has sentences whole that were wrapped, and verses as they are', async () => {
    const wrapped =
      'It was the best of times, it was the worst of times, it\nwas the age of wisdom, it was the age of foolishness,\nand more. It was the\nepoch of belief.'
    expect((await read('a.txt', wrapped)).text).toBe(
      'It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, and more. It was the\nepoch of belief.',
    )
    const verse = 'Roses are red,\nviolets are blue'
    expect((await read('a.txt', verse)).text).toBe(verse)
  })

  it.each([
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['an RTF', '{\\rtf1\\ansi Hello}'],
    ['a page', '<!DOCTYPE html>\n<html><body>Hello</body></html>'],
  ])('is refused if it is %s in letters', async (_what, content) => {
    await expect(read('a.txt', content)).rejects.toThrow('another kind')
  })

  it.each([
    ['a.txt', ''],
    ['a.txt', ' \n\uFEFF\n'],
    ['a.srt', 'WEBVTT\n'],
    ['a.md', '<!-- hidden -->'],
  ])('is refused if it is empty: %s %j', async (name, content) => {
    await expect(read(name, content)).rejects.toThrow('no text')
  })

  it('is Markdown as it is read aloud', async () => {
    const markdown = `---
title: x
---
# The title

Some **bold**, _quiet_ and \`code\` with a [link](https://example.com "x") and snake_case_word.
<!-- hidden -->
- one
- [x] two
1. three

> quoted

| a | b |
|---|---|

\`\`\`js
const hidden = 1
\`\`\`
***
![picture](x.png)

Second
======
`
    expect((await read('a.md', markdown)).text).toBe(
      'The title.\n\nSome bold, quiet and code with a link and snake_case_word.\n\none\ntwo\nthree\n\nquoted\n\nSecond.',
    )
  })

  it.each([
    [
      'items inside items',
      '- one\n    - nested\n\t- tabbed\n\n    more of it\n- two',
      'one\nnested\ntabbed\n\nmore of it\ntwo',
    ],
    [
      'paragraphs that are indented',
      'It began.\n\n\tIt was dark.\n\tIt rained.\n\n    He slept.',
      'It began.\n\nIt was dark. It rained.\n\nHe slept.',
    ],
    [
      'no code',
      'Run:\n\n    npm install\n    npm start\n\nDone.\n\n- item\n\n  ```sh\n  ls\n  ```\n',
      'Run:\n\nDone.\n\nitem',
    ],
    [
      'paragraphs that are wrapped',
      'A sentence that\nis wrapped. And\nmore.\n\n- an item\n  that is too\n> and a\n> quote',
      'A sentence that is wrapped. And more.\n\nan item that is too\nand a quote',
    ],
    [
      'lines that are broken on purpose',
      'Roses are red,  \nviolets are blue,\\\nI write.',
      'Roses are red,\nviolets are blue,\nI write.',
    ],
    [
      'years and rules at the start of a line',
      '---\nA text.\n---\n\n1986. A good year.',
      'A text.\n\n1986. A good year.',
    ],
    [
      'speakers, and words in brackets',
      '[ANNA]: Hello <name>.\n\n[x]: https://example.com/a',
      '[ANNA]: Hello name.',
    ],
    [
      'no tables, with or without pipes at their ends',
      'Prices:\nName | Price\n--- | ---:\nTea | 3\nCake | 4\n\nSay A | B now.\n\n> a | b\n> :-: | -\n> c | d\n\nText\n---\n\n|x|\n|-|\n|y|',
      'Prices:\n\nSay A | B now.\n\nText.',
    ],
    [
      'what stands in HTML, without its tags and comments',
      '<h1 align="center"><img src="a.png"> The title</h1>\n\n<details open><summary>More about it</summary>\nIt is <kbd class="x">here</kbd><!-- not\n\nthis -->.\n</details>\n\n<ul>\n    <li>One</li>\n    <li>Two</li>\n</ul>\n\nA line<br>and <custom-tag>another</custom-tag>, <https://a.com/b>.<style>p { }</style>\n\n    <p>Code.</p>',
      'The title.\n\nMore about it.\n\nIt is here.\n\nOne\n\nTwo\n\nA line\nand another, https://a.com/b.',
    ],
    [
      'signs for their names',
      'R&amp;D &lt; 5&nbsp;&euro; &#8212; &#x2014; &copy; caf&eacute;, AT&T; &unknown; &constructor;',
      'R&D < 5 € — — © café, AT&T; &unknown; &constructor;',
    ],
    [
      'tags that are written about',
      'Use &lt;b&gt; and &lt;/b&gt;, if a &lt; b.',
      'Use < b> and < /b>, if a < b.',
    ],
    [
      'what is to be filled in, and comparisons',
      'Dear <name>, if a <b and c> d.',
      'Dear name, if a <b and c> d.',
    ],
  ])('keeps of Markdown %s', async (_what, markdown, text) => {
    expect((await read('a.md', markdown)).text).toBe(text)
  })

  it('has entities and tags as they are where it is plain text', async () => {
    const text = 'R&amp;D &lt;b&gt; <details>, a | b\n--- | ---'
    expect((await read('a.txt', text)).text).toBe(text)
  })

  it.each([
    ['a zip without a document', zipSync({ 'a.txt': strToU8('x') })],
    ['a damaged zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  ])('is refused where it is %s', async (_what, bytes) => {
    await expect(read('a.docx', bytes)).rejects.toMatchObject({ name: 'UnreadableDocumentError' })
  })
})

function read(name: string, content: string | Uint8Array<ArrayBuffer> | Uint8Array) {
  return importFile(new File([content as BlobPart], name))
}
