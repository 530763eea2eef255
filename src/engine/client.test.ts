import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { ChannelEvent } from './client.ts'
import { createHouse, type House } from './testing/house.ts'

let house: House
afterEach(() => house?.client.close())

const request = (settings: object) => ({
  lesson: 'counting',
  job: 'count',
  settings: { from: 0, by: 1, times: 50, ...settings },
  changes: [],
})

/** Delivers messages after seeded numbers of turns, in order on each line, as threads under load would. */
function slowly(delays: readonly number[]) {
  let next = 0
  let line: Promise<void> = Promise.resolve()
  return (arrive: () => void) => {
    const turns = delays[next++ % delays.length]
    line = line.then(async () => {
      for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve))
      arrive()
    })
  }
}

describe('the client', () => {
  it('never lets a frame of an old run through after a newer one has begun', async () => {
    const action = fc.oneof(
      fc.record({ do: fc.constant('start' as const) }),
      fc.record({ do: fc.constant('grant' as const), frames: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ do: fc.constant('wait' as const), turns: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ do: fc.constant('kill' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 25 }),
        fc.array(fc.nat(4), { minLength: 1, maxLength: 20 }),
        async (actions, delays) => {
          const own = createHouse({ deliver: slowly(delays) })
          let newest = 0
          const steps: number[] = []
          const begin = () => {
            const mine = ++newest
            steps.length = 0
            own.client.start('count', request({ from: mine * 1000 }), (event: ChannelEvent) => {
              if (event.type !== 'frame') return
              expect(mine).toBe(newest)
              expect((event.frame as { value: number }).value).toBe(mine * 1000 + event.step)
              expect(event.step).toBeGreaterThanOrEqual(steps.at(-1) ?? 0)
              steps.push(event.step)
            })
          }
          begin()
          for (const one of actions) {
            if (one.do === 'start') begin()
            else if (one.do === 'grant') own.client.grant('count', { frames: one.frames })
            else if (one.do === 'kill') own.kill(true)
            else for (let i = 0; i < one.turns; i++) await new Promise((resolve) => setImmediate(resolve))
          }
          await own.settle()
          own.client.close()
        },
      ),
      { seed: 4, numRuns: 60 },
    )
  })

  it('gives the last checkpoint that a grant paid for, by frames and by milliseconds', async () => {
    house = createHouse()
    const steps: number[] = []
    house.client.start('count', request({}), (event) => event.type === 'frame' && steps.push(event.step))
    house.client.grant('count', { frames: 7 })
    await house.settle()
    expect(steps).toEqual([6])
    house.client.grant('count', { budgetMs: 0 })
    await house.settle()
    expect(steps).toEqual([6, 7])
    house.client.grant('count', { budgetMs: 5 })
    await house.settle()
    expect(steps[2]).toBeGreaterThan(8)
    expect(steps.length).toBe(3)
  })

  it('gives what is patient a slice now and then, while others are at work', async () => {
    house = createHouse()
    const ended: string[] = []
    for (const job of ['muse', 'count']) {
      const long = { ...request({ times: 5000 }), job }
      house.client.start(job, long, (event) => event.type === 'frame' && ended.push(job))
      house.client.grant(job, { budgetMs: 200 })
    }
    await house.settle()
    expect(ended).toEqual(['count', 'muse'])
  })

  it('computes nothing without credit, and nothing after a stop', async () => {
    house = createHouse()
    const seen: string[] = []
    house.client.start('count', request({}), (event) => seen.push(event.type))
    await house.settle()
    expect(seen).toEqual([])
    house.client.grant('count', { frames: 1 })
    house.client.stop('count')
    await house.settle()
    expect(seen).toEqual([])
  })

  it('brings a run back to where it was after the worker died, with the same digits', async () => {
    house = createHouse()
    const seen: ChannelEvent[] = []
    house.client.start('count', request({ by: 0.1 }), (event) => seen.push(event))
    house.client.grant('count', { frames: 9 })
    await house.settle()
    const before = seen.at(-1)
    house.kill(true)
    await house.settle()
    expect(house.workersOpened()).toBe(2)
    expect(seen.slice(-2)).toEqual([{ type: 'restarted' }, { ...before, runId: expect.any(Number) }])
    house.client.grant('count', { frames: 2 })
    await house.settle()
    expect(seen.at(-1)).toMatchObject({ type: 'frame', step: 10 })
  })

  it('gets what a job takes from those before it, where nobody draws these', async () => {
    house = createHouse()
    const seen: ChannelEvent[] = []
    house.client.start('negated', { ...request({ times: 20, factor: 2 }), job: 'negated' }, (event) => seen.push(event))
    house.client.grant('negated', { frames: 2 })
    await house.settle()
    expect(seen).toMatchObject([{ type: 'frame', frame: { negated: -420 } }, { type: 'done' }])
  })

  it('notices a worker that is silent without having said why', async () => {
    house = createHouse({ client: { patienceMs: 40 } })
    const seen: string[] = []
    house.client.start('count', request({}), (event) => seen.push(event.type))
    await house.settle()
    house.kill(false)
    house.client.grant('count', { frames: 3 })
    await new Promise((resolve) => setTimeout(resolve, 120))
    await house.settle()
    expect(seen).toContain('restarted')
    expect(seen.at(-1)).toBe('frame')
  })

  it('gives up a job that kills its worker again and again', async () => {
    house = createHouse()
    const seen: ChannelEvent[] = []
    house.client.start('count', request({}), (event) => seen.push(event))
    for (let i = 0; i < 3; i++) {
      house.client.grant('count', { frames: 1 })
      await house.settle()
      house.kill(true)
    }
    expect(seen.at(-1)).toMatchObject({ type: 'failed', error: { code: 'worker-died' } })
  })

  it('says which lesson or job is not there', async () => {
    house = createHouse()
    const errors: unknown[] = []
    const hear = (event: ChannelEvent) => event.type === 'failed' && errors.push(event.error.code)
    house.client.start('a', { ...request({}), lesson: 'nowhere' }, hear)
    house.client.start('b', { ...request({}), job: 'nothing' }, hear)
    house.client.start('c', { ...request({}), lesson: 'broken' }, hear)
    await house.settle()
    expect(errors.sort()).toEqual(['asset-unreachable', 'unknown-job', 'unknown-lesson'])
  })
})
