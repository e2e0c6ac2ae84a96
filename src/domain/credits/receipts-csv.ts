import type { Receipt } from './receipt'

const COLUMNS = [
  'Date',
  'Service',
  'Kind',
  'Subject',
  'Estimate',
  'Charged',
  'Balance after',
  'State',
] as const

/** Receipts as a spreadsheet reads them (RFC 4180, UTF-8 with its mark); credits that nobody knows are left empty. */
export function receiptsCsv(receipts: readonly Receipt[]): string {
  const rows = receipts.map((receipt) => [
    new Date(receipt.createdAt).toISOString(),
    receipt.serviceName || 'This device',
    receipt.kind,
    receipt.subject.title,
    receipt.estimateCredits,
    receipt.chargedCredits,
    receipt.balanceAfter,
    receipt.state,
  ])
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/**
 * Spreadsheets run text that begins with one of these as a formula; an apostrophe before it makes it text
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[\s]*[=+\-@\t\r|]/

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
