import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelState } from './channel-state.ts'
import { type CountFrame, talliesTaken } from './testing/counting-lesson.ts'
import { createHouse, type House } from './testing/house.ts'

let house: House
beforeEach(async () => {
  talliesTaken.length = 0
  house = createHouse()
  house.session.load({ settings: { times: 100 } })
  await house.settle()
})
afterEach(() => house.client.close())

const channel = () => house.session.store.getState().channels.tally as ChannelState<CountFrame>
const shown = () => [channel().shown?.step, channel().shown?.frame.value]
async function goTo(step: number): Promise<void> {
  house.session.goTo('tally', step)
  await house.settle()
}

describe('another look', () => {
  it('shows anew what stands, and computes nothing', async () => {
    await goTo(25)
    expect(shown()).toEqual([25, 50])
    talliesTaken.length = 0
    house.session.set('lens', 3)
    await house.settle()
    expect(shown()).toEqual([25, 150])
    expect(channel().stale).toBe(false)
    expect(talliesTaken).toEqual([])
  })

  it('at a step of the past, or after it, is computed from where one remembers', async () => {
    await goTo(25)
    await goTo(38)
    house.session.goTo('tally', 25)
    await house.settle()
    expect(shown()).toEqual([25, 50])
    talliesTaken.length = 0
    house.session.set('lens', -1)
    await house.settle()
    expect(shown()).toEqual([25, -50])
    expect(talliesTaken).toEqual(['begins at 20', '21', '22', '23', '24', '25'])
    await goTo(27)
    expect(shown()).toEqual([27, -54])
  })

  it('holds at the end of a run, and after its worker has died', async () => {
    await goTo(100)
    house.session.play('tally')
    await house.frames(3)
    house.session.pause('tally')
    await goTo(100)
    await goTo(100)
    house.session.set('lens', 2)
    await house.settle()
    expect(shown()).toEqual([100, 400])
    house.kill(true)
    house.session.set('lens', 5)
    await house.settle()
    expect(shown()).toEqual([100, 1000])
  })

  it('is what plays from then on', async () => {
    house.session.play('tally')
    await house.frames(20)
    house.session.set('lens', 4)
    await house.frames(20)
    house.session.pause('tally')
    await house.settle()
    const [step, value] = shown() as [number, number]
    expect(step).toBeGreaterThan(2)
    expect(value).toBe(8 * step)
  })

  it('is in the link, as any setting', () => {
    house.session.set('lens', 7)
    expect(house.session.link()).toContain('lens=7')
  })
})

it('a run that is restarted goes on from what it remembers', async () => {
  await goTo(47)
  talliesTaken.length = 0
  house.kill(true)
  await house.settle()
  await goTo(52)
  expect(shown()).toEqual([52, 104])
  expect(talliesTaken[0]).toBe('begins at 40')
})

it('a run that is gone on with begins at what it remembers, and plays from there', async () => {
  await goTo(47)
  await goTo(3)
  talliesTaken.length = 0
  house.session.goOn('tally', 45)
  await house.settle()
  expect(shown()).toEqual([45, 90])
  expect(talliesTaken[0]).toBe('begins at 40')
  await house.frames(20)
  expect(channel().playing).toBe(true)
  expect(channel().shown?.step).toBeGreaterThan(45)
})
