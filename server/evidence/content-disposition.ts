const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that is safe to write on any system: no path, no control or direction character, not hidden, not a device. */
export function safeName(fileName: string): string {
  const plain = fileName
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const cut = [...plain].slice(-200).join('')
  if (cut === '') return 'exhibit'
  return reserved.test(cut) ? `_${cut}` : cut
}

/** Content-Disposition of a download (RFC 6266): an ASCII name for old readers, the true one as UTF-8 (RFC 8187). */
export function attachment(fileName: string): string {
  const name = safeName(fileName)
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_')
  const utf8 = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
