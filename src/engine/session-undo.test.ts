import { afterEach, describe, expect, it } from 'vitest'
import { createHouse, type House } from './testing/house.ts'

let house: House
afterEach(() => house?.client.close())

const channel = (job: string) => house.session.store.getState().channels[job]

async function open(options: Parameters<typeof createHouse>[0] = {}): Promise<void> {
  house = createHouse(options)
  house.session.load({})
  await house.settle()
}

describe('undo', () => {
  it('undoes and redoes, one gesture at a time', async () => {
    await open()
    house.session.set('from', 1)
    house.session.set('from', 2)
    house.session.set('factor', 9)
    const { settings } = house.session.store.getState()
    house.session.undo()
    expect(house.session.store.getState().settings).toMatchObject({ from: 2, factor: 2 })
    house.session.undo()
    expect(house.session.store.getState()).toMatchObject({ settings: { from: 0 }, canUndo: false, canRedo: true })
    house.session.redo()
    house.session.redo()
    expect(house.session.store.getState().settings).toEqual(settings)
    house.session.reset()
    expect(house.session.store.getState().settings).toMatchObject({ from: 0, factor: 2 })
  })

  it('takes all that a setting goes through while a pointer is down as one step of undo, however long', async () => {
    await open()
    house.session.hold(true)
    house.session.set('from', 1)
    await house.frames(60)
    house.session.set('from', 2)
    house.session.hold(false)
    house.session.hold(true)
    house.session.set('from', 3)
    house.session.undo()
    expect(house.session.store.getState().settings).toMatchObject({ from: 2 })
    house.session.undo()
    expect(house.session.store.getState().settings).toMatchObject({ from: 0 })
  })

  it('sets several things in one step of undo', async () => {
    await open()
    house.session.setAll({ factor: 5, mood: 'wild' })
    expect(house.session.store.getState().settings).toMatchObject({ factor: 5, mood: 'wild' })
    house.session.undo()
    expect(house.session.store.getState().settings).toMatchObject({ factor: 2, mood: 'calm' })
    house.session.redo()
    await house.settle()
    expect(channel('scaled').shown?.frame).toEqual({ scaled: 1050 })
  })

  it('opens scenes, goes home by reset, and comes back by undo', async () => {
    const scenes = { first: {}, second: { from: 5, times: 3 } }
    await open({ scenes })
    expect(house.session.store.getState()).toMatchObject({ scene: 'first', settings: { from: 0 } })
    house.session.open('second')
    await house.settle()
    expect(house.session.store.getState()).toMatchObject({ scene: 'second', settings: { from: 5, times: 3 } })
    expect(channel('sum').shown?.frame).toEqual({ total: 11 })
    expect(house.session.link()).toBe('v=1&scene=second&at=count*0~race*0~tally*0')
    house.session.set('from', 0)
    await house.settle()
    expect(house.session.link()).toBe('v=1&scene=second&from=0&at=count*0~race*0~tally*0')
    house.session.reset()
    expect(house.session.store.getState().settings).toMatchObject({ from: 5, times: 3 })
    for (let i = 0; i < 3; i++) house.session.undo()
    expect(house.session.store.getState()).toMatchObject({ scene: 'first', settings: { from: 0, times: 20 } })
    expect(house.session.follow('v=1&scene=second&times=4')).toEqual([])
    expect(house.session.store.getState()).toMatchObject({ scene: 'second', settings: { from: 5, times: 4 } })
    expect(house.session.follow('v=1&scene=none')).toMatchObject([{ name: 'scene', doubt: 'unknown' }])
    expect(house.session.store.getState()).toMatchObject({ scene: 'first', settings: { from: 0 } })
  })
})
