import 'server-only'
import { create } from 'qrcode'

/** A QR code as one SVG path, with the quiet zone of four modules that readers need. */
export function qrCode(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' })
  const { size } = modules
  const path = Array.from({ length: size * size }, (_, at) =>
    modules.data[at] ? `M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z` : '',
  ).join('')
  return { size: size + 8, path }
}
