import { expect, it } from 'vitest'
import { codeChanges } from './code-changes.ts'

const codes = (...layers: number[][]) => layers.map((layer) => Int8Array.from(layer))

it('counts the codes that change, and those that go to and fro', () => {
  const seen = codeChanges(codes([0, 0, 0], [5]))
  seen.observe(codes([1, 0, 0], [5]))
  expect([seen.changed, seen.oscillating]).toEqual([
    [1, 0],
    [0, 0],
  ])
  seen.observe(codes([0, 1, 0], [4]))
  // The first has turned once: that may be a change of mind.
  expect([seen.changed, seen.oscillating]).toEqual([
    [2, 1],
    [0, 0],
  ])
  seen.observe(codes([1, 2, 0], [3]))
  expect([seen.changed, seen.oscillating]).toEqual([
    [2, 1],
    [1, 0],
  ])
  expect([...seen.before[0]]).toEqual([0, 1, 0])
  expect([...seen.now[0]]).toEqual([1, 2, 0])
  for (let step = 0; step < 48; step++) seen.observe(codes([1, 2, 0], [3]))
  expect(seen.oscillating).toEqual([1, 0])
  seen.observe(codes([1, 2, 0], [3]))
  expect(seen.oscillating).toEqual([0, 0])
})

it('goes on where it was', () => {
  const whole = codeChanges(codes([0, 0]))
  for (const next of [1, 0, 1]) whole.observe(codes([next, 0]))
  const first = codeChanges(codes([0, 0]))
  for (const next of [1, 0]) first.observe(codes([next, 0]))
  const second = codeChanges(codes([0, 0]))
  for (const [i, { values }] of first.memory.entries()) second.memory[i].values.set(values)
  second.resume(first.now)
  second.observe(codes([1, 0]))
  expect([second.changed, second.oscillating]).toEqual([whole.changed, whole.oscillating])
})
