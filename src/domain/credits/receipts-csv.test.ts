import { expect, it } from 'vitest'
import type { Receipt } from './receipt'
import { receiptsCsv } from './receipts-csv'

const receipt: Receipt = {
  version: 1,
  id: 'one',
  createdAt: Date.UTC(2026, 10, 23, 9, 30),
  service: 'c1',
  serviceName: 'AINative cloud',
  kind: 'transcription',
  subject: { type: 'recording', id: 'r1', title: 'Weekly call' },
  estimateCredits: 21,
  chargedCredits: 20,
  balanceAfter: 460,
  state: 'charged',
}

const rowOf = (changes: Partial<Receipt>) => receiptsCsv([{ ...receipt, ...changes }]).split('\r\n')[1]
const titled = (title: string) => rowOf({ subject: { ...receipt.subject, title } })

it('holds one line per receipt, the estimate beside the charge', () => {
  const [head, row] = receiptsCsv([receipt]).split('\r\n')
  expect(head).toBe('\uFEFF"Date","Service","Kind","Subject","Estimate","Charged","Balance after","State"')
  expect(row).toBe(
    '"2026-11-23T09:30:00.000Z","AINative cloud","transcription","Weekly call",21,20,460,"charged"',
  )
})

it('leaves empty what is not known, and calls this device by its name', () => {
  expect(rowOf({ serviceName: '', chargedCredits: null, balanceAfter: null, state: 'unknown' })).toBe(
    '"2026-11-23T09:30:00.000Z","This device","transcription","Weekly call",21,,,"unknown"',
  )
})

it('quotes commas, quotes and line breaks', () => {
  expect(titled('A "call",\nlong')).toContain('"A ""call"",\nlong"')
})

it.each(['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', '\t=1', ' =1', '|calc'])(
  'makes %j text, never a formula',
  (title) => expect(titled(title)).toContain(`"'${title.replaceAll('"', '""')}"`),
)
