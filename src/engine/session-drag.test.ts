import { afterEach, describe, expect, it } from 'vitest'
import { sumsComputed } from './testing/counting-lesson.ts'
import { createHouse, type House } from './testing/house.ts'

let house: House
afterEach(() => house?.client.close())

const channel = (job: string) => house.session.store.getState().channels[job]
async function open(options: Parameters<typeof createHouse>[0] = {}): Promise<void> {
  house = createHouse(options)
  house.session.load({})
  await house.frames(1)
}

describe('a hand that drags', () => {
  it('is followed: a run that has shown nothing is not taken back, and of the settings meanwhile only the newest are run', async () => {
    await open()
    sumsComputed.length = 0
    for (const from of [1, 2, 3, 4]) house.session.set('from', from)
    expect(channel('sum')).toMatchObject({ stale: true, status: 'working' })
    await house.settle()
    expect(sumsComputed).toEqual(['1+20', '4+20'])
    expect(channel('sum')).toMatchObject({ stale: false, status: 'done', shown: { frame: { total: 214 } } })
    expect(channel('scaled')).toMatchObject({ stale: false, shown: { frame: { scaled: 428 } } })
  })

  it('before anything was shown: what older settings made counts for stale, never beside what newer ones made', async () => {
    house = createHouse()
    house.session.load({})
    const fresh = new Set<unknown>()
    house.session.store.subscribe(({ channels: { sum } }) => {
      if (sum.shown && !sum.stale) fresh.add(sum.shown.frame)
    })
    house.session.set('from', 4)
    await house.settle()
    expect(sumsComputed.slice(-2)).toEqual(['0+20', '4+20'])
    expect([...fresh]).toEqual([{ total: 214 }])
  })

  it('does not wait for ever for a run that shows nothing', async () => {
    await open({ client: { provide: () => new Promise(() => {}) } })
    house.session.set('data', { from: 'shelf', name: 'never' })
    house.session.set('data', { from: 'built-in', name: 'letters' })
    await house.frames(30)
    expect(channel('load').stale).toBe(true)
    await house.frames(30)
    expect(channel('load')).toMatchObject({ stale: false, status: 'done', shown: { frame: { bytes: [65, 66, 67] } } })
  })

  it('is not stopped by an error of settings that it has left', async () => {
    await open()
    house.session.set('from', 666)
    house.session.set('from', 5)
    await house.settle()
    expect(channel('sum')).toMatchObject({ status: 'done', error: null, shown: { frame: { total: 215 } } })
  })

  it('goes on playing, and what is asked for meanwhile is asked of the newest settings', async () => {
    await open()
    house.session.play('count')
    await house.frames(30)
    house.session.set('from', 100)
    house.session.set('from', 200)
    expect(channel('count').playing).toBe(true)
    house.session.goTo('count', 3)
    await house.settle()
    expect(channel('count')).toMatchObject({ playing: false, stale: false, shown: { step: 3, frame: { value: 203 } } })
  })

  it('lets patient jobs wait until it rests', async () => {
    await open()
    expect(channel('pondered').shown?.frame).toEqual({ scaled: 420 })
    for (let factor = 3; factor < 12; factor++) {
      house.session.set('factor', factor)
      await house.frames(2)
    }
    expect(channel('scaled').shown?.frame).toEqual({ scaled: 2310 })
    expect(channel('pondered')).toMatchObject({ stale: true, shown: { frame: { scaled: 420 } } })
    await house.frames(5)
    expect(channel('pondered')).toMatchObject({ stale: false, status: 'done', shown: { frame: { scaled: 2310 } } })
  })
})
