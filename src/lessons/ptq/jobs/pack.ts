import { saveIntegerNetwork, saveNetwork, toOnnx, writeSafetensors } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { PtqSettings } from '../contract.ts'
import type { PackFrame } from '../frames.ts'
import { AT_ONCE, createAnswerer, PIXELS } from './answerer.ts'
import type { Converted } from './convert.ts'

/** What the lesson can hand on: the network as files, the weights of the opened layer, and the values of the opened tensor. */
export function* pack(settings: PtqSettings, parent: Converted): JobRun<PackFrame> {
  const { network, answering, asked, pixels } = parent
  const layers = network.layers.filter(({ parameters }) => parameters.length > 0)
  const { name: layer, parameters } = layers[Math.min(settings.layer, layers.length - 1)]
  const [{ values, shape }] = parameters
  const { tensors } = parent.calibration
  const { name: tensor } = tensors[Math.min(settings.tensor, tensors.length - 1)]
  const seen = pixels.subarray(0, Math.min(pixels.length, AT_ONCE * PIXELS))
  const float = yield* createAnswerer(network, { kind: 'float' })
  float.answer(seen)
  const reals = float.reals(tensor, seen.length / PIXELS) ?? new Float32Array(0)
  const metadata = { trained_on: parent.trainedOn }
  const file =
    answering.kind === 'integer'
      ? saveIntegerNetwork(answering.integers, asked.spec, metadata)
      : answering.kind === 'float'
        ? saveNetwork(asked, metadata)
        : null
  const frame: PackFrame = {
    network: file,
    onnx: answering.kind === 'integer' ? toOnnx(answering.integers) : null,
    weights: { name: layer, bytes: writeSafetensors([{ name: layer, shape: [...shape], data: values }]) },
    activations: {
      name: tensor,
      images: seen.length / PIXELS,
      bytes: writeSafetensors([{ name: tensor, shape: [reals.length], data: reals }]),
    },
  }
  yield { checkpoint: () => frame }
}
