/** Rows of RFC 4180; `;` or a tab between the fields when the head of the list says so. @throws when a quote stays open */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '')
  const head = source.slice(0, source.search(/[\r\n]|$/))
  const [separator = ','] = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? ''
    if (quoted) {
      if (char !== '"') field += char
      else if (source[at + 1] === '"') field += source[++at]
      else quoted = false
    } else if (char === '"' && field === '') quoted = true
    else if (char === separator) {
      row.push(field)
      field = ''
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && source[at + 1] === '\n') at++
      rows.push([...row, field])
      row = []
      field = ''
    } else field += char
  }
  if (quoted) throw new Error('a quote stays open')
  if (field !== '' || row.length > 0) rows.push([...row, field])
  return rows.filter((one) => one.some((value) => value.trim() !== ''))
}
