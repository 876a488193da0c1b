import { router, serve } from '#server/kernel/trpc.ts'
import { agreePosting } from './agree-posting.ts'
import { endPosting } from './end-posting.ts'
import { getPosting } from './get-posting.ts'
import { listPostings } from './list-postings.ts'
import { proposePosting } from './propose-posting.ts'
import { refusePosting } from './refuse-posting.ts'

export const postingsRouter = router({
  list: serve(listPostings),
  get: serve(getPosting),
  propose: serve(proposePosting),
  agree: serve(agreePosting),
  refuse: serve(refusePosting),
  end: serve(endPosting),
})
