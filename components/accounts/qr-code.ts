import 'server-only'
import { create } from 'qrcode'

export type QrCode = { size: number; path: string }

/** A QR code as one SVG path, with the quiet zone of four modules that readers need; drawn here, so the seed goes to nobody else. */
export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const path = Array.from({ length: size * size }, (_, at) =>
    modules.data[at] ? `M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z` : '',
  ).join('')
  return { size: size + 8, path }
}
