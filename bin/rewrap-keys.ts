import { store } from '#server/kernel/storage.ts'
import { settings } from '#server/settings.ts'

// Run after EVIDENCE_KEY was changed, with the one before in EVIDENCE_EARLIER_KEYS, while the portal runs or not. It may be repeated.
if (settings().evidenceKeys.length === 0) {
  console.error('EVIDENCE_KEY is not set: there is no new key to wrap with.')
  process.exit(1)
}
const { rewrapped, kept } = await store().rewrap()
console.log(`${rewrapped} keys wrapped anew, ${kept} were already. EVIDENCE_EARLIER_KEYS can go now.`)
