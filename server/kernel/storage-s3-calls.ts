import type { S3Client } from '@aws-sdk/client-s3'
import type { ObjectStore } from '#server/settings.ts'
import { clock, days } from './clock.ts'
import { PortalError } from './errors.ts'

export type Part = { PartNumber: number; ETag: string; size: number }

const nameOf = (thrown: unknown) => (thrown instanceof Error ? thrown.name : '')
const isGone = (thrown: unknown) => /^(NoSuchKey|NotFound|NoSuchUpload)$/.test(nameOf(thrown))

/** The few requests that are made of S3. The SDK is loaded when the first one is made: a portal with a local disk never holds it. */
export function s3Calls(settings: ObjectStore) {
  const { bucket: Bucket } = settings
  const sdk = () => import('@aws-sdk/client-s3')
  let made: Promise<S3Client> | undefined
  const client = () => {
    made ??= sdk().then(
      ({ S3Client }) =>
        new S3Client({
          endpoint: settings.url,
          region: settings.region,
          forcePathStyle: true,
          credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
          // Older stores know no trailing checksums; each body carries Content-MD5 instead.
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
          maxAttempts: 4,
          requestHandler: { requestTimeout: 60_000, connectionTimeout: 5_000, throwOnRequestTimeout: true },
        }),
    )
    return made
  }

  /** @throws unavailable `store-unavailable` for whatever the store does not do; `gone` answers for what is not there */
  async function ask<T>(act: (s3: S3Client, kit: Awaited<ReturnType<typeof sdk>>) => Promise<T>): Promise<T> {
    try {
      return await act(await client(), await sdk())
    } catch (thrown) {
      if (isGone(thrown) || thrown instanceof PortalError) throw thrown
      console.error(`the object store refused: ${nameOf(thrown)}`)
      throw new PortalError('unavailable', 'store-unavailable')
    }
  }
  const orNull = (thrown: unknown) => {
    if (isGone(thrown)) return null
    throw thrown
  }

  const bytes = (Key: string): Promise<Buffer> =>
    ask(async (s3, { GetObjectCommand }) => {
      const found = await s3.send(new GetObjectCommand({ Bucket, Key }))
      return Buffer.from((await found.Body?.transformToByteArray()) ?? [])
    })

  return {
    bytes,
    bytesOrNull: (Key: string) => bytes(Key).catch(orNull),
    put: (Key: string, Body: Buffer, ContentMD5: string, at: number) =>
      ask((s3, { PutObjectCommand }) =>
        s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentMD5, Metadata: { at: String(at) } })),
      ).then(() => undefined),
    /** Size and note, by reading one byte: to HEAD of what is not there, some stores answer with a body, against RFC 9110, 9.3.2. */
    look: (Key: string) =>
      ask(async (s3, { GetObjectCommand }) => {
        const found = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=0-0' }))
        await found.Body?.transformToByteArray()
        return { size: Number(found.ContentRange?.split('/')[1] ?? 0), at: Number(found.Metadata?.at ?? 0) }
      }).catch(orNull),
    stream: async function* (Key: string, start: number, end: number): AsyncGenerator<Buffer> {
      const body = await ask(async (s3, { GetObjectCommand }) => {
        const found = await s3.send(new GetObjectCommand({ Bucket, Key, Range: `bytes=${start}-${end}` }))
        return found.Body
      })
      if (!body || !(Symbol.asyncIterator in body)) throw new PortalError('unavailable', 'store-unavailable')
      for await (const chunk of body) yield Buffer.from(chunk)
    },
    remove: (Key: string) =>
      ask((s3, { DeleteObjectCommand }) => s3.send(new DeleteObjectCommand({ Bucket, Key }))).then(
        () => undefined,
        (thrown: unknown) => void orNull(thrown),
      ),
    beginMultipart: (Key: string): Promise<string> =>
      ask(async (s3, { CreateMultipartUploadCommand }) => {
        const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
        if (!UploadId) throw new PortalError('unavailable', 'store-unavailable')
        return UploadId
      }),
    /** Object lock: the store itself refuses to delete it until then, whoever asks. */
    lock: (Key: string, lockDays: number) =>
      ask((s3, { PutObjectRetentionCommand }) =>
        s3.send(
          new PutObjectRetentionCommand({
            Bucket,
            Key,
            Retention: {
              Mode: 'COMPLIANCE',
              RetainUntilDate: new Date(clock.now().getTime() + days(lockDays)),
            },
          }),
        ),
      ).then(() => undefined),
    sendPart: (Key: string, UploadId: string, PartNumber: number, Body: Buffer, ContentMD5: string) =>
      ask((s3, { UploadPartCommand }) =>
        s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ContentMD5 })),
      ),
    parts: (Key: string, UploadId: string): Promise<Part[] | null> =>
      ask(async (s3, { ListPartsCommand }) => {
        const parts: Part[] = []
        let from: string | undefined
        do {
          const page = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId, PartNumberMarker: from }))
          for (const { PartNumber = 0, ETag = '', Size = 0 } of page.Parts ?? [])
            parts.push({ PartNumber, ETag, size: Size })
          from = page.IsTruncated ? page.NextPartNumberMarker : undefined
        } while (from)
        return parts
      }).catch(orNull),
    /** Never over an object that is there; a store that knows no conditions is asked whether there is one. */
    complete: (Key: string, UploadId: string, parts: Part[]) =>
      ask(async (s3, { CompleteMultipartUploadCommand }) => {
        const told = {
          Bucket,
          Key,
          UploadId,
          MultipartUpload: { Parts: parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag })) },
        }
        try {
          await s3.send(new CompleteMultipartUploadCommand({ ...told, IfNoneMatch: '*' }))
        } catch (thrown) {
          // An answer that was lost: the object is there, and its size is looked at next.
          if (isGone(thrown) || nameOf(thrown) === 'PreconditionFailed') return
          if (nameOf(thrown) !== 'NotImplemented') throw thrown
          await s3.send(new CompleteMultipartUploadCommand(told))
        }
      }),
    abort: (Key: string, UploadId: string) =>
      ask((s3, { AbortMultipartUploadCommand }) =>
        s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })),
      ).then(
        () => undefined,
        (thrown: unknown) => void orNull(thrown),
      ),
    multiparts: (Prefix: string) =>
      ask(async (s3, { ListMultipartUploadsCommand }) => {
        const found: { key: string; uploadId: string; begunAt: Date }[] = []
        let from: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {}
        for (;;) {
          const page = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix, ...from }))
          for (const { Key = '', UploadId = '', Initiated = new Date(0) } of page.Uploads ?? [])
            found.push({ key: Key, uploadId: UploadId, begunAt: Initiated })
          if (!page.IsTruncated) return found
          from = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
        }
      }),
    list: async function* (Prefix: string): AsyncGenerator<{ key: string; at: Date }> {
      let from: string | undefined
      do {
        const page = await ask((s3, { ListObjectsV2Command }) =>
          s3.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: from })),
        )
        for (const { Key = '', LastModified = new Date(0) } of page.Contents ?? [])
          yield { key: Key, at: LastModified }
        from = page.IsTruncated ? page.NextContinuationToken : undefined
      } while (from)
    },
  }
}
