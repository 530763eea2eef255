import { afterEach, describe, expect, it } from 'vitest'
import type { ChannelState } from './channel-state.ts'
import { decodeLink } from './link.ts'
import { type CountFrame, countingContract, sumsComputed } from './testing/counting-lesson.ts'
import { createHouse, type House } from './testing/house.ts'

let house: House
afterEach(() => house?.client.close())

const channel = (job: string) => house.session.store.getState().channels[job]
const shownValue = () => (channel('count') as ChannelState<CountFrame>).shown?.frame.value

async function open(options: Parameters<typeof createHouse>[0] = {}, settings = {}): Promise<void> {
  house = createHouse(options)
  house.session.load({ settings })
  await house.settle()
}

describe('a session', () => {
  it('opens with a first checkpoint of what plays and the end of what runs', async () => {
    await open()
    expect(channel('count')).toMatchObject({ status: 'resting', shown: { step: 0, frame: { value: 0 } } })
    expect(channel('sum')).toMatchObject({ status: 'done', end: 19, shown: { frame: { total: 210 } } })
    expect(channel('scaled')).toMatchObject({ status: 'done', shown: { frame: { scaled: 420 } } })
  })

  it('restarts exactly the jobs that read a change, and those after them', async () => {
    await open()
    const before = house.heard.length
    house.session.set('factor', 5)
    await house.settle()
    const channels = new Set(house.heard.slice(before).map((message) => 'channel' in message && message.channel))
    expect([...channels].sort()).toEqual(['counting/negated', 'counting/pondered', 'counting/scaled'])
    expect(channel('scaled').shown?.frame).toEqual({ scaled: 1050 })
  })

  it('never tells the worker of a setting that no job reads', async () => {
    await open()
    const before = house.heard.length
    house.session.set('mood', 'wild')
    await house.settle()
    expect(house.heard.length).toBe(before)
    expect(house.session.store.getState().settings.mood).toBe('wild')
  })

  it('keeps a parent’s result, so that going back computes nothing', async () => {
    await open()
    house.session.set('from', 100)
    await house.settle()
    expect(channel('scaled').shown?.frame).toEqual({ scaled: 620 })
    sumsComputed.length = 0
    house.session.undo()
    await house.settle()
    expect(channel('sum')).toMatchObject({ status: 'done', end: 19, shown: { step: 19, frame: { total: 210 } } })
    expect(channel('scaled').shown?.frame).toEqual({ scaled: 420 })
    expect(sumsComputed).toEqual([])
  })

  it('tells a failed parent’s children, and the other channels go on', async () => {
    await open({}, { from: 666 })
    expect(channel('sum')).toMatchObject({
      status: 'failed',
      error: { code: 'RangeError', message: 'from must not be 666' },
    })
    expect(channel('scaled')).toMatchObject({ status: 'failed', error: { message: 'from must not be 666' } })
    expect(channel('count').status).toBe('resting')
    house.session.set('from', 1)
    await house.settle()
    expect(channel('scaled')).toMatchObject({ status: 'done', error: null })
  })

  it('steps, steps back and scrubs, with the same digits by every way', async () => {
    await open({}, { by: 0.1 })
    const seen: (number | undefined)[] = [shownValue()]
    for (let i = 0; i < 12; i++) {
      house.session.step('count', 1)
      await house.settle()
      seen.push(shownValue())
    }
    expect(new Set(seen).size).toBe(13)
    house.session.step('count', -5)
    await house.settle()
    expect(shownValue()).toBe(seen[7])
    house.session.goTo('count', 20)
    await house.settle()
    const end = shownValue()
    house.session.goTo('count', 15) // was never drawn: computed again from the start
    await house.settle()
    expect(channel('count').shown?.step).toBe(15)
    house.session.goTo('count', 999)
    await house.settle()
    expect(channel('count')).toMatchObject({ end: 20, shown: { step: 20 } })
    expect(shownValue()).toBe(end)
  })

  it('lets a run end that shows nothing, and does not run it again for a step or for playing', async () => {
    await open({}, { from: -666 })
    expect(channel('count')).toMatchObject({ status: 'done', shown: null, end: -1 })
    const before = house.heard.length
    house.session.goTo('count', 3)
    house.session.play('count')
    await house.frames(2)
    await house.settle()
    expect(channel('count')).toMatchObject({ status: 'done', playing: false })
    expect(house.heard.length).toBe(before)
    house.session.set('from', 5)
    await house.settle()
    expect(channel('count').shown).toEqual({ step: 0, frame: { value: 5 } })
  })

  it('plays at its pace, pauses, and comes to its end', async () => {
    await open()
    house.session.play('count')
    await house.frames(26) // 0.5 s at 10 a second
    const half = channel('count').shown?.step as number
    expect(half).toBeGreaterThanOrEqual(3)
    expect(half).toBeLessThanOrEqual(6)
    house.session.pause('count')
    await house.frames(20)
    expect(channel('count').shown?.step).toBe(half)
    house.session.play('count')
    await house.frames(120)
    expect(channel('count')).toMatchObject({ playing: false, status: 'done', end: 20, shown: { frame: { value: 20 } } })
    house.session.play('count') // from the end: once more from the start
    await house.frames(3)
    expect(channel('count').shown?.step).toBeLessThan(3)
  })

  it('playing does not take back a step that was asked for', async () => {
    await open({}, { times: 3000 })
    house.session.play('race')
    await house.frames(4)
    const steps: number[] = []
    const stop = house.session.store.subscribe(() => steps.push(channel('race').shown?.step as number))
    const before = channel('race').shown?.step as number
    house.session.tick(1e6) // more is paid for, and not yet here
    house.session.goTo('race', 2000)
    house.session.play('race')
    await house.frames(30)
    stop()
    expect(steps.find((step) => step > before)).toBe(2000)
  })

  it('plays by milliseconds: several checkpoints a drawn frame, paid ahead, paused and gone on with', async () => {
    await open({}, { times: 300 })
    house.session.play('race')
    await house.frames(4)
    const { shown, playing } = channel('race')
    expect(playing).toBe(true)
    expect(shown?.step).toBeGreaterThan(8)
    expect(shown?.frame).toEqual({ value: shown?.step })
    house.session.pause('race')
    const paused = channel('race').shown?.step
    await house.frames(3)
    expect(channel('race').shown?.step).toBe(paused)
    house.session.step('race', -3)
    await house.settle()
    expect(channel('race').shown).toEqual({ step: Number(paused) - 3, frame: { value: Number(paused) - 3 } })
    house.session.play('race')
    await house.frames(60)
    expect(channel('race')).toMatchObject({
      playing: false,
      status: 'done',
      end: 300,
      shown: { frame: { value: 300 } },
    })
    expect(channel('count').shown?.step).toBe(0)
  })

  it('rests at the same step when a setting changes in mid-run, and plays again what had ended', async () => {
    await open()
    house.session.goTo('count', 7)
    await house.settle()
    house.session.set('from', 100)
    await house.settle()
    expect(channel('count')).toMatchObject({ playing: false, shown: { step: 7, frame: { value: 107 } } })
    house.session.goTo('count', 999)
    await house.settle()
    house.session.set('from', 200)
    expect(channel('count').playing).toBe(true)
  })

  it('starts playing on opening where that is allowed', async () => {
    await open({ autoplay: true })
    expect(channel('count').playing).toBe(true)
    await house.frames(20)
    expect(channel('count').shown?.step).toBeGreaterThan(1)
  })

  it('records a live change with its step, and the link brings the same run back', async () => {
    await open()
    house.session.goTo('count', 4)
    await house.settle()
    house.session.set('by', 10)
    await house.settle()
    house.session.goTo('count', 6)
    await house.settle()
    expect(shownValue()).toBe(4 + 2 * 10)
    expect(channel('count').changes).toEqual([{ step: 5, setting: 'by', value: 10 }])
    const link = house.session.link()
    expect(link).toBe('v=1&by@5=10&at=count*6~race*0~tally*0')
    house.client.close()
    house = createHouse()
    house.session.load(decodeLink(countingContract.settings, link))
    await house.settle()
    expect(channel('count')).toMatchObject({ shown: { step: 6, frame: { value: 24 } } })
  })

  it('makes a new future when a live change is made in the past', async () => {
    await open()
    house.session.goTo('count', 10)
    await house.settle()
    house.session.goTo('count', 2)
    house.session.set('by', -1)
    await house.settle()
    expect(channel('count')).toMatchObject({ head: 2, shown: { step: 2, frame: { value: 2 } } })
    house.session.step('count', 2)
    await house.settle()
    expect(shownValue()).toBe(0)
  })

  it('forgets the future it has seen when a live change is made at a step that was computed again', async () => {
    await open()
    house.session.goTo('count', 10)
    await house.settle()
    house.session.goTo('count', 4)
    await house.settle()
    house.session.set('by', 10)
    await house.settle()
    expect(channel('count')).toMatchObject({ head: 4, shown: { step: 4, frame: { value: 4 } } })
    house.session.goTo('count', 10)
    await house.settle()
    expect(shownValue()).toBe(4 + 6 * 10)
  })

  it('stays at a step that was there at once, though another was asked for before', async () => {
    await open()
    house.session.goTo('count', 10)
    await house.settle()
    house.session.goTo('count', 6)
    house.session.goTo('count', 10)
    await house.settle()
    expect(channel('count').shown?.step).toBe(10)
    house.session.goTo('count', 7)
    await house.settle()
    expect(channel('count')).toMatchObject({ shown: { step: 7, frame: { value: 7 } } })
  })

  it('meets needs: assets with progress, file ranges, the shelf; and keeps', async () => {
    await open({}, { data: { from: 'built-in', name: 'letters' } })
    expect(channel('load').shown?.frame).toEqual({ bytes: [65, 66, 67] })
    expect(house.heard.some((one) => one.type === 'progress' && one.loaded === 1 && one.total === 3)).toBe(true)
    expect([...(house.kept.get('loaded') as Uint8Array)]).toEqual([65, 66, 67])
    house.session.set('data', { from: 'shelf', name: 'loaded' })
    await house.settle()
    expect(channel('load').shown?.frame).toEqual({ bytes: [65, 66, 67] })
    house.session.set('data', { from: 'file', hash: '00000000000000ff', name: 'x.npy', bytes: 3 })
    await house.settle()
    expect(channel('load').shown?.frame).toEqual({ bytes: [8, 9] })
  })

  it('says what is missing, keeps what was on screen, and can be asked again', async () => {
    await open({}, { data: { from: 'built-in', name: 'letters' } })
    house.session.set('data', { from: 'shelf', name: 'nothing' })
    await house.settle()
    expect(channel('load')).toMatchObject({
      status: 'failed',
      stale: true,
      error: { code: 'shelf-empty', detail: { name: 'nothing' } },
      shown: { frame: { bytes: [65, 66, 67] } },
    })
    house.kept.set('nothing', Uint8Array.of(5))
    house.session.retry('load')
    await house.settle()
    expect(channel('load')).toMatchObject({
      status: 'done',
      stale: false,
      error: null,
      shown: { frame: { bytes: [5] } },
    })
  })

  it('thins its history and finds thinned steps again', async () => {
    await open({}, { times: 2000 })
    for (let step = 0; step <= 600; step += 1) house.session.goTo('count', step)
    for (let step = 0; step <= 600; step += 1) {
      house.session.goTo('count', step)
      await new Promise((resolve) => setImmediate(resolve))
      await new Promise((resolve) => setImmediate(resolve))
    }
    await house.settle()
    expect(channel('count').history.length).toBeLessThanOrEqual(257)
    house.session.goTo('count', 301)
    await house.settle()
    expect(channel('count').shown).toEqual({ step: 301, frame: { value: 301 } })
  })
})
