import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Encrypter } from 'age-encryption'
import type { Credential } from '#server/kernel/actor.ts'
import { credentialOf, type HttpDoor, sendProblem } from '#server/kernel/door.ts'
import { forbidden, notFound, PortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import { readBundle } from './read-bundle.ts'
import { writeBundle } from './write-bundle.ts'

const address = /^\/api\/bundles\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The bytes of a bundle, made while they are read: `/api/bundles/<bundleId>`. Opening it was the act; this carries it out. */
export const bundleDoor: HttpDoor = {
  prefix: '/api/bundles/',
  handle: async (req, res) => {
    try {
      const [, bundleId] = address.exec(new URL(req.url ?? '/', 'http://portal').pathname) ?? []
      if (!bundleId) throw notFound()
      if (req.method !== 'GET') throw new PortalError('invalid', 'method')
      const site = req.headers['sec-fetch-site']
      if (site === 'cross-site' || site === 'same-site') throw forbidden('cross-origin')
      await send(req, res, bundleId, await credentialOf(req, 'evidence'))
    } catch (thrown) {
      sendProblem(res, thrown)
    }
  },
}

async function send(_: IncomingMessage, res: ServerResponse, bundleId: string, credential: Credential) {
  const { bundle, case: found } = await execute(readBundle, { bundleId, from: 0, count: 1 }, credential)
  const bytes = writeBundle(bundleId, credential)
  const name = `${found.number}-${bundleId.slice(-8)}.zip${bundle.recipient ? '.age' : ''}`
  res.setHeader('content-type', bundle.recipient ? 'application/octet-stream' : 'application/zip')
  res.setHeader('content-disposition', `attachment; filename="${name}"`)
  res.setHeader('cache-control', 'no-store')
  res.setHeader('x-content-type-options', 'nosniff')
  const sent = bundle.recipient
    ? await sealedFor(bundle.recipient, bytes)
    : Readable.from(bytes, { objectMode: false })
  await pipeline(sent, res)
}

/** Encrypts to an age recipient (age-encryption.org/v1) as it streams. */
export async function sealedFor(recipient: string, plain: AsyncIterable<Buffer>): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const source = plain[Symbol.asyncIterator]()
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const { done, value } = await source.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
  })
  const sealed = await encrypter.encrypt(stream)
  return Readable.from(chunks(sealed.getReader()), { objectMode: false })
}

async function* chunks(reader: { read(): Promise<{ done: boolean; value?: Uint8Array }> }) {
  for (;;) {
    const { done, value } = await reader.read()
    if (done || !value) return
    yield Buffer.from(value)
  }
}
