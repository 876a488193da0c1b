const k = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])
const start = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])
const w = new Int32Array(64)
const h = new Int32Array(8)
let padded = new Uint8Array(1024)

function block(bytes: Uint8Array, from: number) {
  for (let i = 0, at = from; i < 16; i++, at += 4)
    w[i] =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0)
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] ?? 0
    const y = w[i - 2] ?? 0
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, last = 0] = [0, 0, 0, 0, 0, 0, 0, 0]
  a = h[0] ?? 0
  b = h[1] ?? 0
  c = h[2] ?? 0
  d = h[3] ?? 0
  e = h[4] ?? 0
  f = h[5] ?? 0
  g = h[6] ?? 0
  last = h[7] ?? 0
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (last + s1 + ((e & f) ^ (~e & g)) + (k[i] ?? 0) + (w[i] ?? 0)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    last = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  h[0] = ((h[0] ?? 0) + a) | 0
  h[1] = ((h[1] ?? 0) + b) | 0
  h[2] = ((h[2] ?? 0) + c) | 0
  h[3] = ((h[3] ?? 0) + d) | 0
  h[4] = ((h[4] ?? 0) + e) | 0
  h[5] = ((h[5] ?? 0) + f) | 0
  h[6] = ((h[6] ?? 0) + g) | 0
  h[7] = ((h[7] ?? 0) + last) | 0
}

/**
 * SHA-256 (FIPS 180-4) of an optional first byte and a range of bytes, written into `out`. The same code in Node and the browser:
 * WebCrypto answers each of a tree's short messages with a promise, which costs more than the hash itself.
 */
export function hashInto(
  out: Uint8Array,
  at: number,
  prefix: 0 | 1 | null,
  bytes: Uint8Array,
  from = 0,
  until = bytes.length,
) {
  const extra = prefix === null ? 0 : 1
  const length = until - from + extra
  const total = Math.ceil((length + 9) / 64) * 64
  if (padded.length < total) padded = new Uint8Array(total * 2)
  if (prefix !== null) padded[0] = prefix
  if (until - from < 96) for (let i = from, to = extra; i < until; i++, to++) padded[to] = bytes[i] ?? 0
  else padded.set(bytes.subarray(from, until), extra)
  padded[length] = 0x80
  padded.fill(0, length + 1, total)
  // Messages stay far below 512 MiB, so that their length in bits fits below 2^32.
  const bits = length * 8
  padded[total - 4] = bits >>> 24
  padded[total - 3] = bits >>> 16
  padded[total - 2] = bits >>> 8
  padded[total - 1] = bits
  h.set(start)
  for (let i = 0; i < total; i += 64) block(padded, i)
  for (let i = 0; i < 8; i++) {
    const word = h[i] ?? 0
    out[at + i * 4] = word >>> 24
    out[at + i * 4 + 1] = word >>> 16
    out[at + i * 4 + 2] = word >>> 8
    out[at + i * 4 + 3] = word
  }
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(32)
  hashInto(out, 0, null, bytes)
  return out
}
