import { afterEach, expect, it } from 'vitest'
import { createHouse, type House } from './testing/house.ts'

let house: House
afterEach(() => house?.client.close())

it('a session of some jobs runs those, and the ones before them', async () => {
  house = createHouse({ only: ['scaled', 'count'] })
  house.session.load({})
  await house.settle()
  const { channels } = house.session.store.getState()
  expect(Object.keys(channels).sort()).toEqual(['count', 'scaled', 'sum'])
  expect(channels.scaled).toMatchObject({ status: 'done', shown: { frame: { scaled: 420 } } })
  house.session.set('factor', 5)
  await house.settle()
  expect(house.session.store.getState().channels.scaled.shown?.frame).toEqual({ scaled: 1050 })
  expect(() => house.session.link()).not.toThrow()
})
