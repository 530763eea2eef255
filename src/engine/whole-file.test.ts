import { expect, it } from 'vitest'
import { writeSafetensors } from '../core/index.ts'
import { mustBeWhole } from './whole-file.ts'

const whole = writeSafetensors([{ name: 'a', shape: [3], data: Float32Array.of(1, 2, 3) }])

it('lets a whole file pass, and says how much of half a file there is', () => {
  expect(() => mustBeWhole('a', whole)).not.toThrow()
  for (const length of [whole.length - 1, whole.length - 11, 20])
    expect(() => mustBeWhole('a', whole.subarray(0, length))).toThrow(
      expect.objectContaining({ code: 'asset-cut-off', detail: expect.objectContaining({ length }) }),
    )
})

it('refuses what is no such file', () => {
  for (const bytes of [new Uint8Array(3), new TextEncoder().encode('<!doctype html><title>404</title>')])
    expect(() => mustBeWhole('a', bytes)).toThrow(expect.objectContaining({ code: 'asset-damaged' }))
})
