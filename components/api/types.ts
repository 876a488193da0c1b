import type { Caller } from './call.ts'

type ResultsOf<Feature> = {
  [Operation in keyof Feature]: Feature[Operation] extends (...given: never[]) => Promise<infer Result>
    ? Result
    : never
}
/** Result of an operation as a page gets it: `Viewed['cases']['list']`. */
export type Viewed = { [Feature in keyof Caller]: ResultsOf<Caller[Feature]> }
