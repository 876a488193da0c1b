import type { Readable } from 'node:stream'

/** First and last byte, both included (RFC 9110, 14.1.2). */
export type ByteRange = { start: number; end: number }

/** One file that is kept: where it lies and what its row says of it. The hash is its identity, the upload's id its address. */
export type Kept = { uploadId: string; sha256: string; sizeBytes: number }

/**
 * The bytes of evidence, in the clear for the caller and encrypted wherever they lie. Each upload is an object of its own with
 * a key of its own: the same bytes sent twice are two objects, so that nothing outside tells that they are the same.
 */
export interface Store {
  /** Makes a key for an upload of this size; it is on stable storage when this resolves. */
  begin(uploadId: string, sizeBytes: number): Promise<void>
  /**
   * Takes in what `source` yields at `offset` and makes it stable. A source that breaks off keeps what came before.
   * `onChunk` sees every chunk in order. Answers with the new offset.
   * @throws unavailable `disk-full`, `store-unavailable`: then nothing was added; conflict `upload-offset`
   */
  append(
    uploadId: string,
    offset: number,
    source: AsyncIterable<Buffer>,
    onChunk: (chunk: Buffer) => void,
  ): Promise<number>
  /** Bytes that have arrived, or null when there is no such upload. */
  staged(uploadId: string): Promise<number | null>
  /** Of an upload whose every byte has arrived. @throws conflict `upload-offset` when some of them are unsound and must be sent again */
  openStaged(uploadId: string, range: ByteRange): AsyncIterable<Buffer>
  /** From on its way in to for good: never over existing bytes, stable when it resolves; may be repeated. */
  put(uploadId: string, sizeBytes: number): Promise<void>
  discard(uploadId: string): Promise<void>
  /** Every part is authenticated before it is given out; bytes that were tampered with end the stream with an error. */
  open(kept: Kept, range?: ByteRange): Readable
  stat(kept: Kept): Promise<{ sizeBytes: number } | null>
  /** Deletes what nobody has written to since; answers with how many. */
  sweep(before: Date): Promise<number>
  /** Objects kept for good and when they were made, in no order. */
  list(): AsyncIterable<StoredObject>
  /** For an object that no row names. */
  remove(uploadId: string): Promise<void>
  /** Wraps the keys of all objects with the newest master key; bytes stay as they are. Answers with how many were changed. */
  rewrap(): Promise<{ rewrapped: number; kept: number }>
}
export type StoredObject = { uploadId: string; storedAt: Date }

/** Where sealed bytes and notes lie: a disk or an object store. It knows neither keys nor content. */
export interface Medium {
  /** Makes room for an object. The key note that is written next makes it last. */
  begin(id: string): Promise<void>
  /** Writes blocks from `offset` on, a multiple of `BLOCK`, and makes them stable. When `source` fails nothing is added. */
  append(id: string, offset: number, sizeBytes: number, source: AsyncIterable<Buffer[]>): Promise<number>
  staged(id: string): Promise<number | null>
  openStaged(id: string, range: ByteRange): AsyncIterable<Buffer>
  finish(id: string, sizeBytes: number): Promise<void>
  discard(id: string): Promise<void>
  open(id: string, range: ByteRange): AsyncIterable<Buffer>
  size(id: string): Promise<number | null>
  remove(id: string): Promise<void>
  /** Ids of unfinished objects that nobody has written to since. */
  stale(before: Date): Promise<string[]>
  list(): AsyncIterable<StoredObject>
  /** Shortens what is staged, for blocks that are unsound; a medium that cannot forgets all of it. */
  cut(id: string, sizeBytes: number): Promise<void>
  listKeys(): AsyncIterable<string>
  /** Small texts beside an object. Written whole or not at all. */
  writeNote(kind: NoteKind, id: string, text: string): Promise<void>
  readNote(kind: NoteKind, id: string): Promise<string | null>
  removeNote(kind: NoteKind, id: string): Promise<void>
}
export type NoteKind = 'keys' | 'tails'
