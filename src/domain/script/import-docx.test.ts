import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importDocx } from './import-docx'

const BY = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"'
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, mark = '') =>
  `<w:p w:rsidR="00A"><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`
const deleted = (text: string) =>
  `<w:del ${BY}><w:r><w:delText>${text}</w:delText><w:t>${text}</w:t></w:r></w:del>`
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`

describe('a Word document', () => {
  it.each([
    [
      'its letters, tabs and breaks',
      paragraph(
        '<w:r><w:tab/><w:t>One</w:t></w:r><w:r><w:t xml:space="preserve"> &amp; two&#8217;s &lt;b&gt;.</w:t></w:r>',
      ) +
        paragraph(
          '<w:r><w:t>Three</w:t><w:br/><w:t>four</w:t><w:tab/><w:t>T</w:t><w:noBreakHyphen/><w:t>shirt soft</w:t><w:softHyphen/><w:t>ly</w:t></w:r>',
        ),
      'One & two’s <b>.\n\nThree\nfour T-shirt softly',
    ],
    [
      'every paragraph where the end of one was deleted',
      paragraph(run('First kept.'), `<w:del ${BY}/>`) +
        paragraph(run('Second kept.')) +
        paragraph(run('Third ') + deleted('old') + run('kept.')),
      'First kept. Second kept.\n\nThird kept.',
    ],
    [
      'nothing of a paragraph that was deleted whole',
      paragraph(run('One.')) + paragraph(deleted('gone'), `<w:del ${BY}></w:del>`) + paragraph(run('Two.')),
      'One.\n\nTwo.',
    ],
    [
      'what was put in, in its new place, and not as it was before',
      paragraph(
        run('One') +
          `<w:ins ${BY}>${run(' two')}${deleted(' not')}${run(' three')}</w:ins>` +
          `<w:moveFromRangeStart ${BY}/><w:moveFrom ${BY}>${run(' there')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>` +
          `<w:moveTo ${BY}>${run(' here')}</w:moveTo>.`,
        `<w:ins ${BY}/><w:rPrChange ${BY}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`,
      ) + paragraph(run('Next.', `<w:rPrChange ${BY}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`)),
      'One two three here\n\nNext.',
    ],
    [
      'nothing hidden, unless it is shown again',
      paragraph(run('Secret. ', '<w:vanish/>') + run('Shown.', '<w:vanish w:val="0"/>')) +
        paragraph(run('Hidden paragraph.', '<w:vanish w:val="true"/>'), '<w:vanish/>') +
        paragraph(run('Shown too.', '<w:vanish w:val="false"/>'), '<w:vanish w:val="false"/>') +
        paragraph(run('And this.')),
      'Shown.\n\nShown too.\n\nAnd this.',
    ],
    [
      'what fields show, not how they are made',
      paragraph(
        run('Page ') +
          field('begin') +
          `<w:r><w:instrText> IF </w:instrText></w:r>${field('begin')}${run('inner')}${field('separate')}${run('inner')}${field('end')}` +
          field('separate') +
          run('7') +
          field('end') +
          `<w:fldSimple w:instr="DATE">${run(' today')}</w:fldSimple>.`,
      ),
      'Page 7 today',
    ],
    [
      'text boxes once, after the paragraph that they hang on',
      paragraph(
        run('Before ') +
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('In the box.')}</mc:Choice><mc:Fallback><w:pict>${box('In the box.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
          run('and behind.'),
      ) + paragraph(`<w:r><w:pict>${box('An old box.')}</w:pict></w:r>`),
      'Before and behind.\n\nIn the box.\n\nAn old box.',
    ],
    [
      'cells of tables one by one, without rows that were deleted',
      paragraph(run('Above.'), `<w:del ${BY}/>`) +
        `<w:tbl><w:tr><w:tc>${paragraph(run('a'), `<w:del ${BY}/>`)}</w:tc><w:tc>${paragraph(run('b'))}</w:tc></w:tr>` +
        `<w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc>${paragraph(run('gone'))}</w:tc></w:tr></w:tbl>` +
        paragraph(run('Below.')),
      'Above.\n\na\n\nb\n\nBelow.',
    ],
    [
      'no marks of notes and comments, and nothing that waits to be filled in',
      paragraph(
        '<w:commentRangeStart w:id="0"/>' +
          run('Said') +
          '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>' +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here.')}</w:sdtContent></w:sdt>` +
          `<w:sdt><w:sdtPr><w:id w:val="0"/></w:sdtPr><w:sdtContent>${run(' now.')}</w:sdtContent></w:sdt>` +
          '<!-- <w:t>no</w:t> -->',
      ),
      'Said now.',
    ],
  ])('is read with %s', (_what, body, text) => {
    const xml = `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}<w:sectPr/></w:body></w:document>`
    const file = zipSync({ 'word/document.xml': strToU8(xml), '[Content_Types].xml': strToU8('<x/>') })
    expect(importDocx(file)).toMatchObject({ text, cues: null })
  })
})
