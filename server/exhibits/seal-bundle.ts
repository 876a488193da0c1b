import { and, eq } from 'drizzle-orm'
import { courtBundles } from '#db/schema/exhibits.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { canonical } from './canonical.ts'
import { loadSigner } from './keys.ts'
import { loadBundle } from './load-bundle.ts'
import { canSealBundle } from './policy.ts'
import { sealBundleInput } from './schema.ts'

/** The officer's signature over the manifest, whose hash the log holds from then on. A bundle that is written again is sealed again. */
export const sealBundle = command({
  name: 'exhibits.sealBundle',
  action: 'exhibits.bundle-sealed',
  input: sealBundleInput,
  load: ({ tx, actor, input }) => loadBundle(tx, actor, input.bundleId),
  policy: canSealBundle,
  run: async ({ tx, actor, input, subject: { bundle } }) => {
    const now = clock.now()
    const signer = await loadSigner(tx, actor)
    const text = canonical({
      form: 'tripoint-bundle-v1',
      bundle: bundle.id,
      manifest: input.manifestSha256,
      files: input.files,
      sealedAt: now.toISOString(),
      agency: actor.agencyCode,
      officer: actor.officerId,
      officerName: `${actor.rank} ${actor.fullName}`.trim(),
      key: signer.fingerprint,
    })
    await tx
      .update(courtBundles)
      .set({ manifestSha256: input.manifestSha256, sealedAt: now })
      .where(and(eq(courtBundles.id, bundle.id), eq(courtBundles.officerId, actor.officerId)))
    return {
      text,
      signature: signer.sign(text),
      publicKey: signer.publicKey,
      key: signer.fingerprint,
      madeKey: signer.isNew,
    }
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.bundle.caseId,
    subject: ['bundle', input.bundleId],
    facts: { manifest: input.manifestSha256, files: input.files, key: result.key, madeKey: result.madeKey },
  }),
})
