import { expect, it } from 'vitest'
import { createNetwork, saveNetwork } from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { shipped } from '../network-setting.ts'
import { openNetwork } from './network-file.ts'
import { bytesFor } from './testing/run-ptq.ts'

const dropped = { from: 'file', hash: '0123456789abcdef', name: 'own.safetensors', bytes: 1000 } as const
const opened = (bytes: Uint8Array) => runJob(openNetwork(dropped), () => bytes)
const small = (inputs: number[], outputs: number) =>
  saveNetwork(
    createNetwork({
      inputShape: inputs,
      layers: [
        { name: 'gap', kind: 'global-average-pool' },
        { name: 'fc', kind: 'dense', outputs },
      ],
    } as never),
  )

it('opens what ships, and says whose images it tells apart', () => {
  expect(runJob(openNetwork(shipped('resnet-digits')), bytesFor).result.set).toBe('digits')
  expect(runJob(openNetwork(shipped('mobilenet-fashion')), bytesFor).result.set).toBe('fashion-mnist')
})

it('opens a file of the reader’s', () => {
  expect(opened(small([28, 28, 1], 10)).result.network.layers).toHaveLength(2)
  expect(runJob(openNetwork(dropped), () => small([28, 28, 1], 10)).needs).toEqual([
    { kind: 'file', hash: dropped.hash, name: dropped.name, begin: 0, end: 1000 },
  ])
})

it.each([
  ['reads other images', small([32, 32, 3], 10), { end: 'input', wanted: '28 × 28 × 1', found: '32 × 32 × 3' }],
  ['gives other classes', small([28, 28, 1], 12), { end: 'output', wanted: '10', found: '12' }],
])('refuses one that %s', (_, bytes, detail) => {
  expect(() => opened(bytes)).toThrow(expect.objectContaining({ code: 'network-misfit', detail }))
})

it('refuses half a file, and one too large to be such a network', () => {
  const whole = small([28, 28, 1], 10)
  expect(() => opened(whole.subarray(0, whole.length - 8))).toThrow(expect.objectContaining({ code: 'truncated' }))
  expect(() => runJob(openNetwork({ ...dropped, bytes: 1e9 }), bytesFor)).toThrow(
    expect.objectContaining({ code: 'network-too-large' }),
  )
})
