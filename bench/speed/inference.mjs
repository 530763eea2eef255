import { interleave, percent, short, times } from '../harness.mjs'
import { onnxFloat } from './onnx-float.mjs'
import { onnxSession } from './onnx-session.mjs'
import { floatRunner, integerRunner, quantized } from './own-networks.mjs'
import { tfjsInference } from './tfjs-inference.mjs'

const BATCHES = [1, 32]
const CLASSES = 10
/** beside the largest logit */
const SAME_LOGITS = 1e-5
/** steps of the code that a logit in int8 is: ours is rounded once, that of ONNX Runtime in float32, and errors go on through the layers */
const STEPS_APART = 3
/** A call may be as short as this; shorter ones are timed together. */
const SHORTEST_MS = 3
const ROUNDS = 60
/** An engine compiles what is called often a second time, in the background: until then it is several times slower. */
const WARM_UP = { calls: 60, ms: 2000 }
const VARIANTS = {
  float: 'ours, float32',
  integer: 'ours, int8',
  onnxFloat: 'ONNX Runtime, float32',
  onnxInteger: 'ONNX Runtime, int8',
  tfjs: 'tfjs-wasm, float32',
}
/** { slower, faster }: how many times longer the first takes; goals: floor and target */
const RATIOS = [
  { slower: 'onnxFloat', faster: 'float', goals: { R: [1.2, 1.6], M: [1.7, 2.4] } },
  { slower: 'float', faster: 'integer', goals: { R: [1.6, 1.9], M: [1.3, 1.6] } },
  { slower: 'onnxInteger', faster: 'integer', goals: { R: [1.5, 2], M: [3, 4.5] } },
  { slower: 'onnxFloat', faster: 'onnxInteger' },
  { slower: 'tfjs', faster: 'float' },
]

/** cases: { name, is, network }, batch normalization folded. Tables of the time of one call, and of their ratios. */
export async function* inference(given, { tfjs, ort }, cases, { pixels }) {
  const { core } = given
  const measured = []
  for (const { name, is, network } of cases)
    for (const batch of BATCHES) {
      const images = pixels.slice(0, (batch * pixels.length) / BATCHES.at(-1))
      const { variants, outputStep, close } = await variantsOf(given, { tfjs, ort }, network, images, batch)
      const results = await interleave(await scheduled(variants), { warmUp: 1 })
      const integers = compare(given, `${name}, batch ${batch}`, results, core.runFloat(network, images), outputStep)
      measured.push({ name, title: `${name}, ${is}`, batch, results, integers })
      close()
    }
  yield {
    title: 'Inference, batch normalization folded: ms of one call',
    columns: ['network', 'images', ...Object.values(VARIANTS)],
    rows: measured.map(({ title, batch, results }) => [
      batch === BATCHES[0] ? title : '',
      batch,
      ...Object.keys(VARIANTS).map((key) => short(results[key].ms)),
    ]),
    notes: notes(tfjs, ort, beside(measured)),
  }
  yield {
    title: 'Inference: how many times faster',
    columns: ['network', 'images', ...RATIOS.flatMap(ratioColumns)],
    rows: measured.map(({ name, title, batch, results }) => [
      batch === BATCHES[0] ? title : '',
      batch,
      ...RATIOS.flatMap((ratio) => ratioCells(ratio, name, results)),
    ]),
  }
}

async function variantsOf(given, { tfjs, ort }, network, images, batch) {
  const { core, checks } = given
  const integers = quantized(core, network, images)
  await tfjs.tf.setBackend('wasm')
  const inTfjs = tfjsInference(tfjs.tf, network, images, batch)
  const onOnnx = (model) => onnxSession(ort, model, images, network.inputShape)
  const floatSession = await onOnnx(onnxFloat(core, network, batch))
  const integerSession = await onOnnx(core.toOnnx(integers))
  const integer = await integerRunner(given, integers, images, batch)
  checks.sameBits('logits in integers, of both sets of kernels', integer(), core.runInteger(integers, images).logits)
  return {
    variants: {
      float: await floatRunner(given, network, images, batch),
      integer,
      onnxFloat: floatSession.run,
      onnxInteger: integerSession.run,
      tfjs: inTfjs.run,
    },
    outputStep: integers.tensors.find(({ name }) => name === integers.output).params.scale,
    close() {
      inTfjs.dispose()
      floatSession.close()
      integerSession.close()
    },
  }
}

/** Each warmed up, and with as many calls to a time as make one long enough. */
async function scheduled(variants) {
  const entries = []
  for (const [key, run] of Object.entries(variants))
    entries.push([key, { run, rounds: ROUNDS, repeats: Math.ceil(SHORTEST_MS / (await warmed(run))) }])
  return Object.fromEntries(entries)
}

/** Milliseconds of the fastest call. */
async function warmed(run) {
  const began = performance.now()
  let fastest = Number.POSITIVE_INFINITY
  for (let calls = 0; calls < WARM_UP.calls || performance.now() - began < WARM_UP.ms; calls++) {
    const start = performance.now()
    await run()
    fastest = Math.min(fastest, performance.now() - start)
  }
  return fastest
}

/** Returns how the integers of ONNX Runtime are beside ours. */
function compare({ core, checks }, what, results, wanted, outputStep) {
  const { float, integer, onnxFloat, onnxInteger, tfjs } = Object.fromEntries(
    Object.entries(results).map(([key, { result }]) => [key, result]),
  )
  checks.sameBits(`${what}: logits of both sets of kernels`, float, wanted)
  checks.near(`${what}: logits of ONNX Runtime, and ours`, onnxFloat, wanted, SAME_LOGITS)
  checks.near(`${what}: logits of tfjs, and ours`, tfjs, wanted, SAME_LOGITS)
  const steps = integer.reduce((most, x, i) => Math.max(most, Math.round(Math.abs(x - onnxInteger[i]) / outputStep)), 0)
  checks.holds(`${what}: int8 logits of ONNX Runtime, and ours: ${steps} steps apart`, steps <= STEPS_APART)
  const [theirs, own] = [onnxInteger, integer].map((logits) => core.predictedClasses(logits, CLASSES))
  return { steps, images: own.length, agree: own.filter((one, n) => one === theirs[n]).length }
}

/** What `compare` found of the integers, of all networks. */
function beside(measured) {
  const found = measured.map(({ integers }) => integers)
  return {
    steps: Math.max(...found.map(({ steps }) => steps)),
    share: total(found, 'agree') / total(found, 'images'),
  }
}

const total = (list, key) => list.reduce((sum, one) => sum + one[key], 0)

const ratioColumns = ({ slower, faster, goals }) => [
  `${VARIANTS[faster]}, beside ${VARIANTS[slower]}`,
  ...(goals ? ['floor', 'target'] : []),
]

function ratioCells({ slower, faster, goals }, name, results) {
  const ratio = results[slower].ms / results[faster].ms
  return [times(ratio), ...(goals ? (goals[name]?.map(times) ?? [undefined, undefined]) : [])]
}

function notes(tfjs, ort, { steps, share }) {
  const apart =
    steps === 0
      ? 'those of ONNX Runtime have our codes'
      : `those of ONNX Runtime are within ${steps} steps of the code of ours`
  return `One thread each: onnxruntime-web ${ort.version}, tfjs ${tfjs.version} with its fused operations. All from pixels to logits, bound or loaded before; R and M were trained for a few steps, the others are those that ship. int8 is W8A8, a scale a channel, and for ONNX Runtime what \`toOnnx\` writes; quantizing the pixels and dequantizing the logits is part of its time. Logits in float of the peers agree with ours to ${SAME_LOGITS.toExponential()} of the largest, those of our two sets of kernels to the bit; in int8, ${apart}, and it says the same class of ${percent(share)} of the images.`
}
