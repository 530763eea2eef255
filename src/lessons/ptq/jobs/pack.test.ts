import { describe, expect, it } from 'vitest'
import { loadIntegerNetwork, loadNetwork, readSafetensors } from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { network } from './network.ts'
import { pack } from './pack.ts'
import { bytesFor, converted, onNetwork, settingsWith } from './testing/run-ptq.ts'

const packed = (changed: Parameters<typeof converted>[0]) => {
  const { settings, made } = converted({ images: 8, ...changed })
  return { made: made.result, frame: runJob(pack(settings, made.result), bytesFor).frames[0] }
}

describe('what the lesson hands on', () => {
  const { made, frame } = packed({ ...onNetwork('resnet-digits'), layer: 2, tensor: 1 })

  it('is the integer network, which opens again, also as a network of this lesson', () => {
    if (!frame.network || made.answering.kind !== 'integer') throw new Error('all is integers')
    expect(loadIntegerNetwork(frame.network).network.tensors).toEqual(made.answering.integers.tensors)
    const file = { from: 'file', hash: '0123456789abcdef', name: 'q.safetensors', bytes: frame.network.length } as const
    const bytes = frame.network
    const opened = runJob(network(settingsWith({ network: file })), () => bytes).result
    expect(opened.set).toBe('digits')
    expect(opened.network.layers.map(({ name }) => name)).toEqual(made.asked.layers.map(({ name }) => name))
  })

  it('is an ONNX model, the weights of a layer, and the values of a tensor', () => {
    expect(frame.onnx?.length).toBeGreaterThan(50_000)
    const layers = made.network.layers.filter(({ parameters }) => parameters.length > 0)
    const weights = readSafetensors(frame.weights.bytes)
    expect(frame.weights.name).toBe(layers[2].name)
    expect(weights[0].data).toEqual(layers[2].parameters[0].values)
    const activations = readSafetensors(frame.activations.bytes)
    expect(frame.activations.name).toBe('stem.relu')
    expect(activations[0].data).toHaveLength(8 * 14 * 14 * 16)
  })

  it('is a float network of decoded weights, or none where something is simulated', () => {
    const nf4 = packed({ codes: 'nf4' })
    expect(loadNetwork(nf4.frame.network ?? new Uint8Array()).layers.length).toBe(nf4.made.asked.layers.length)
    expect(nf4.frame.onnx).toBeNull()
    expect(packed({ activationBits: 9 }).frame.network).toBeNull()
  })
})
