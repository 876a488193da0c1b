/**
 * One CSV field (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front
 * (OWASP, "CSV Injection"): = + - @, tab, carriage return, and their full-width forms, also after spaces.
 */
export function csvField(value: unknown): string {
  const plain =
    value instanceof Date
      ? value.toISOString()
      : typeof value === 'object' && value !== null
        ? JSON.stringify(value)
        : String(value ?? '')
  const safe = /^\s*[=+\-@＝＋－＠\t\r]/u.test(plain) ? `'${plain}` : plain
  return /[",\n\r;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const toCsv = <Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => csvField(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('')
