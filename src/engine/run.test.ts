import { describe, expect, it } from 'vitest'
import { breathe, clock, type JobRun } from './job.ts'
import { Run } from './run.ts'
import { unseen } from './unseen.ts'

/** A run and what it told, with a clock that moves by a millisecond at each look. */
function started(job: (settings: object) => JobRun<unknown, unknown>) {
  const told: unknown[] = []
  let clock = 0
  const run = new Run({ by: 1 }, [], {
    frame: (step, frame) => told.push({ step, frame }),
    need: (need) => told.push(need),
    keep: (name) => told.push({ keep: name }),
    done: (step, result) => told.push({ done: step, result }),
    failed: ({ message }) => told.push({ failed: message }),
  })
  run.begin(job)
  const work = () => {
    while (run.hungry) run.slice(() => ++clock, 3)
  }
  return { run, told, work }
}
const need = { kind: 'asset', name: 'x' } as const

describe('a run', () => {
  it('ends its slice where it breathes, with nothing shown yet', () => {
    const { run, told } = started(function* () {
      for (let i = 0; i < 9; i++) yield* breathe()
      yield { checkpoint: () => 'shown' }
    })
    run.grant({ frames: 1 })
    let slices = 0
    // each look at the clock takes a millisecond, a slice lasts three
    for (let clock = 0; run.hungry; slices++) run.slice(() => ++clock, 3)
    expect(slices).toBeGreaterThan(3)
    expect(told).toEqual([{ step: 0, frame: 'shown' }])
  })

  it('looks at the clock within its slice: nothing comes between two looks', () => {
    const { run, told, work } = started(function* () {
      const begun = yield* clock()
      const ended = yield* clock()
      yield { checkpoint: () => ended - begun }
    })
    run.grant({ frames: 1 })
    work()
    expect(told).toEqual([{ step: 0, frame: 1 }])
  })

  it('spends a grant of milliseconds only once it has paid for a checkpoint, however many needs come before', () => {
    const { run, told, work } = started(function* () {
      for (let i = 0; i < 20; i++) yield { need }
      for (let i = 0; i < 3; i++) yield { checkpoint: () => i }
    })
    run.grant({ budgetMs: 2 })
    for (let i = 0; i < 20; i++) {
      work()
      run.supply(new Uint8Array())
    }
    work()
    expect(told.filter((one) => one === need).length).toBe(20)
    expect(told.at(-1)).toEqual({ step: 0, frame: 0 })
    expect(run.unpaid).toBe(true)
    run.grant({ frames: 1 })
    work()
    expect(told.at(-1)).toEqual({ step: 1, frame: 1 })
  })

  it('computes on between needs under a grant of frames, and makes only the last of them', () => {
    let made = 0
    const { run, told, work } = started(function* () {
      for (let i = 0; i < 10; i++) {
        if (i === 4) yield { need }
        yield {
          checkpoint: () => {
            made++
            return i
          },
        }
      }
    })
    run.grant({ frames: 8 })
    work()
    // what is there is shown before waiting
    expect(told).toEqual([{ step: 3, frame: 3 }, need].toSorted((a) => (a === need ? -1 : 1)))
    run.supply(new Uint8Array())
    work()
    expect(told.at(-1)).toEqual({ step: 7, frame: 7 })
    expect(made).toBe(2)
  })

  it('hands a need that cannot be met to the job, which may go on without', () => {
    const { run, told, work } = started(function* () {
      let got = 'bytes'
      try {
        yield { need }
      } catch (thrown) {
        got = (thrown as Error).message
      }
      yield { checkpoint: () => got }
      return 'end'
    })
    run.grant({ frames: 1 })
    work()
    run.refuse(new Error('no line'))
    work()
    expect(told.at(-1)).toEqual({ step: 0, frame: 'no line' })
    run.grant({ frames: 1 })
    work()
    expect(told.at(-1)).toEqual({ done: 0, result: 'end' })
  })

  it('ends a job that throws, and nothing of it is heard afterwards', () => {
    const { run, told, work } = started(function* () {
      yield { checkpoint: () => 1 }
      throw new Error('broken')
    })
    run.grant({ frames: 5 })
    work()
    run.supply(new Uint8Array())
    run.grant({ frames: 5 })
    work()
    expect(told).toEqual([{ failed: 'broken' }])
  })

  it('makes what is fleeting before it goes on, or not at all', () => {
    let now = 0
    const { run, told, work } = started(function* () {
      for (let step = 0; step < 6; step++) {
        now = step
        yield { checkpoint: () => now, fleeting: true }
        now = 0.5
        for (let i = 0; i < 3; i++) yield* breathe()
      }
    })
    run.grant({ budgetMs: 2 })
    run.grant({ frames: 2 })
    work()
    for (const one of told) expect((one as { step: number }).step).toBe((one as { frame: number }).frame)
    expect(told.length).toBe(2)
  })

  it('shows the last checkpoint though it was fleeting and the end came after it', () => {
    const { run, told, work } = started(function* () {
      yield { checkpoint: () => 'last', fleeting: true }
    })
    run.grant({ budgetMs: 50 })
    work()
    expect(told).toEqual([
      { step: 0, frame: 'last' },
      { done: 0, result: undefined },
    ])
  })

  it('tells how many checkpoints nobody will see, and counts those that are left out', () => {
    const { run, told, work } = started(function* () {
      const { checkpoints, changes } = yield* unseen()
      yield { checkpoint: () => ({ checkpoints, changes }), skipped: 30 }
      for (let i = 0; ; i++) yield { checkpoint: () => i }
    })
    run.change('by', 2)
    run.grant({ frames: 41 })
    work()
    expect(told).toEqual([{ step: 40, frame: 9 }])
    run.look('by', 5)
    expect(told.length).toBe(2)
  })
})
