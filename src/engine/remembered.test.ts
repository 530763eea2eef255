import { expect, it } from 'vitest'
import { breathe, type JobRun } from './job.ts'
import { type Known, remembered } from './remembered.ts'
import { runJob } from './testing/run-job.ts'

it('finds what has a name once, whoever asks; what is found to be nothing is found', () => {
  const known: Known = new Map()
  let found = 0
  function* find(): JobRun<never, number | undefined> {
    yield* breathe()
    found++
    return found === 1 ? 7 : undefined
  }
  const ask = (name: string) => runJob(remembered(known, name, find)).result
  expect([ask('a'), ask('a'), ask('b'), ask('b')]).toEqual([7, 7, undefined, undefined])
  expect(found).toBe(2)
})
