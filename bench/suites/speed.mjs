import { readFileSync } from 'node:fs'
import { loadPeak } from '../peak.mjs'
import { loadOnnxRuntime, loadTfjs } from '../peers.mjs'
import { firstImages } from '../speed/images.mjs'
import { inference } from '../speed/inference.mjs'
import { barelyTrained } from '../speed/own-networks.mjs'
import { residualSpec, separableSpec } from '../speed/specs.mjs'
import { trainingSteps } from '../speed/training-steps.mjs'

const IMAGES = 32
const SHIPPED = 'the one that ships'
const shipped = (core, name) =>
  core.foldBatchNorm(
    core.loadNetwork(
      Uint8Array.from(readFileSync(new URL(`../../public/networks/${name}.safetensors`, import.meta.url))),
    ),
  )

/** Training and inference of image networks, beside TensorFlow.js and ONNX Runtime. */
export async function* speed(given) {
  const { core } = given
  const [tfjs, ort] = [await loadTfjs(), loadOnnxRuntime()]
  const images = firstImages(core, IMAGES)
  const own = [
    { name: 'R', is: 'residual, on whole images', spec: residualSpec },
    { name: 'M', is: 'depthwise and pointwise', spec: separableSpec },
  ]
  yield* trainingSteps(
    given,
    tfjs,
    await loadPeak(5000),
    [
      ...own,
      { name: 'ResNet', is: SHIPPED, spec: core.smallResNet },
      { name: 'MobileNet', is: SHIPPED, spec: core.smallMobileNet },
    ],
    images,
  )
  const cases = []
  for (const { name, is, spec } of own) cases.push({ name, is, network: await barelyTrained(given, spec, images) })
  yield* inference(
    given,
    { tfjs, ort },
    [
      ...cases,
      { name: 'ResNet', is: SHIPPED, network: shipped(core, 'resnet-fashion') },
      { name: 'MobileNet', is: SHIPPED, network: shipped(core, 'mobilenet-fashion') },
    ],
    images,
  )
}
