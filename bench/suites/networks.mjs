import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { percent } from '../harness.mjs'

/** test images; 1 σ of an accuracy near 90 % is 0.9 points */
const TESTED = 1000
const CALIBRATED = 128
const PIXELS = 784
const SETS = { fashion: 'fashion-mnist', digits: 'digits' }
/** what a simulation in PyTorch measured on networks of the same kind (accuracy, %), before anything was built; another training, other 3,000 to 10,000 images */
const ANCHOR = 'PyTorch simulation, another training'

const shared = (path) => new URL(`../../public/${path}`, import.meta.url)

/** Tables of what quantization does to the networks that ship, in real integer arithmetic. No times: the accuracies are the same on every machine. */
export async function* networks({ core }) {
  const images = (name, from = 0, to = Number.POSITIVE_INFINITY) => {
    const set = core.readImageSet(inflateSync(readFileSync(shared(`data/${name}.safetensors.zz`))))
    const pixels = Float32Array.from(set.images.subarray(from * PIXELS, to * PIXELS), (pixel) => pixel / 255)
    return { pixels, labels: set.labels.slice(from, to) }
  }
  const test = images(`${SETS.fashion}-test-1000`, 0, TESTED)
  const calibration = images(`${SETS.fashion}-train-1024`, 0, 1024)
  const open = (name) =>
    core.foldBatchNorm(core.loadNetwork(Uint8Array.from(readFileSync(shared(`networks/${name}.safetensors`)))))
  const nets = { ResNet: open('resnet-fashion'), MobileNet: open('mobilenet-fashion') }
  const floats = Object.fromEntries(Object.entries(nets).map(([name, net]) => [name, core.runFloat(net, test.pixels)]))
  const first = (pixels, count) => pixels.slice(0, count * PIXELS)
  const good = first(calibration.pixels, CALIBRATED)
  const accuracyOf = (logits) => core.accuracy(logits, test.labels, 10)

  function calibrated(net, pixels, options = {}) {
    const kinds = [
      'min-max',
      'moving-average',
      'percentile',
      'mse',
      'entropy',
      'torch-histogram',
      'onnx-percentile',
      'tensorrt-entropy',
    ]
    const run = core.calibrate(net, [pixels], { observers: kinds, options })
    let next = run.next()
    while (!next.done) next = run.next()
    return next.value
  }
  const schemeOf = (w, a, granularity) => ({ weights: { bits: w, granularity }, activations: { bits: a } })
  function rangesOf(seen, scheme, kind) {
    return Object.fromEntries(
      seen.tensors.map(({ name, range }) => [name, range(kind, core.activationScheme(scheme, name))]),
    )
  }
  function measured(name, net, seen, scheme, kind = 'min-max') {
    const { logits } = core.runInteger(core.quantizeNetwork(net, rangesOf(seen, scheme, kind), scheme), test.pixels)
    const float = floats[name]
    const [a, b] = [logits, float].map((one) => core.predictedClasses(one, 10))
    let [signal, noise] = [0, 0]
    for (let i = 0; i < float.length; i++) {
      signal += float[i] * float[i]
      noise += (float[i] - logits[i]) * (float[i] - logits[i])
    }
    return {
      accuracy: accuracyOf(logits),
      agreement: a.reduce((same, one, i) => same + (one === b[i] ? 1 : 0), 0) / a.length,
      sqnr: 10 * Math.log10(signal / noise),
    }
  }
  const shown = ({ accuracy, agreement, sqnr }) => `${points(accuracy)} · ${percent(agreement)} · ${sqnr.toFixed(0)} dB`
  const seenOf = Object.fromEntries(Object.entries(nets).map(([name, net]) => [name, calibrated(net, good)]))

  yield {
    title: 'The networks that ship, in integers: accuracy, agreement with float, SQNR of the logits',
    columns: [
      'bits (W, A)',
      ...Object.keys(nets).flatMap((name) => [`${name}, one scale a tensor`, `${name}, one a channel`]),
    ],
    rows: [
      ['float', ...Object.keys(nets).flatMap((name) => [points(accuracyOf(floats[name])), ''])],
      ...[
        [8, 8],
        [6, 6],
        [5, 5],
        [4, 8],
        [4, 4],
        [3, 8],
        [3, 3],
        [2, 8],
      ].map(([w, a]) => [
        `W${w}A${a}`,
        ...Object.entries(nets).flatMap(([name, net]) =>
          ['tensor', 'channel'].map((granularity) =>
            shown(measured(name, net, seenOf[name], schemeOf(w, a, granularity))),
          ),
        ),
      ]),
    ],
    notes: `Integers end to end (int8 products, int32 sums, one rounding), ranges by min–max of ${CALIBRATED} training images, the first ${TESTED} test images. ${ANCHOR} had for W8A8, W4 (a tensor), W4 (a channel): ResNet 91.7, 88.7, 88.7 and 87.7, 91.3 with another seed; MobileNet 90.3, 69.9, 88.8. How deep a collapse goes depends on the checkpoint. Why the MobileNet falls deeper here with one scale a tensor was not looked into; one trained for 6 epochs did so, too (32 % at W4A8, 500 images).`,
  }

  const OBSERVERS = [
    ['min-max'],
    ['moving-average'],
    ['percentile', 99.9],
    ['percentile', 99],
    ['mse'],
    ['entropy'],
    ['torch-histogram'],
    ['onnx-percentile'],
    ['tensorrt-entropy'],
  ]
  const rows = []
  for (const [kind, percentile] of OBSERVERS) {
    const cells = Object.entries(nets).flatMap(([name, net]) => {
      const seen = percentile ? calibrated(net, good, { percentile: { percentile } }) : seenOf[name]
      return [8, 4].map((a) => shown(measured(name, net, seen, schemeOf(8, a, 'channel'), kind)))
    })
    rows.push([percentile ? `${kind} ${percentile}` : kind, ...cells])
  }
  yield {
    title: 'Which range: observers at 8 and 4 bits of activations (W8, one scale a channel)',
    columns: ['observer', ...Object.keys(nets).flatMap((name) => [`${name} A8`, `${name} A4`])],
    rows,
    notes: `${ANCHOR}: ResNet A4 min–max 87.8, percentile 99.9 90.6, MSE 90.4; MobileNet A4 42.3, 81.3, 81.3, percentile 99 88.5. An entropy or percentile that clips costs decibels at 8 bits and rescues at 4.`,
  }

  const spoiled = (change) => {
    const pixels = first(calibration.pixels, 64)
    change(pixels)
    return pixels
  }
  const DATA = [
    ['64 good images', first(calibration.pixels, 64)],
    ['all black', new Float32Array(64 * PIXELS)],
    [
      'a quarter of the light',
      spoiled((x) =>
        x.forEach((v, i) => {
          x[i] = v / 4
        }),
      ),
    ],
    [
      'over-exposed, three times',
      spoiled((x) =>
        x.forEach((v, i) => {
          x[i] = Math.min(1, 3 * v)
        }),
      ),
    ],
    [
      'inverted',
      spoiled((x) =>
        x.forEach((v, i) => {
          x[i] = 1 - v
        }),
      ),
    ],
    ['one class only', classOnly(calibration, 1)],
    ['digits, the other set', images(`${SETS.digits}-train-1024`, 0, 64).pixels],
    [
      'one pixel of one image at 20',
      spoiled((x) => {
        x[300] = 20
      }),
    ],
    [
      'one image that forgot its division by 255',
      spoiled((x) => {
        for (let i = 0; i < PIXELS; i++) x[i] *= 255
      }),
    ],
  ]
  yield {
    title: 'Calibration data that are wrong (W8, one scale a channel; ranges by min–max, by percentile 99)',
    columns: [
      'calibrated on',
      ...Object.keys(nets).flatMap((name) =>
        ['A8, min–max', 'A4, min–max', 'A8, 99 %', 'A4, 99 %'].map((what) => `${name} ${what}`),
      ),
    ],
    rows: DATA.map(([what, pixels]) => [
      what,
      ...Object.entries(nets).flatMap(([name, net]) => {
        const seen = calibrated(net, pixels, { percentile: { percentile: 99 } })
        return ['min-max', 'percentile'].flatMap((kind) =>
          [8, 4].map((a) => points(measured(name, net, seen, schemeOf(8, a, 'channel'), kind).accuracy)),
        )
      }),
    ]),
    notes: `${ANCHOR} (ResNet A8, min–max): good 92.1, black 9.5, a quarter of the light 79.5, inverted 92.0, one class 92.0; hot pixel A4 31.9 by min–max and 91.1 by percentile 99.9; forgotten division A8 18.0 and 91.7 by percentile 99.`,
  }

  const random = core.createRandom(5)
  const scrambled = core.scrambleChannels(nets.MobileNet, () => 2 ** (6 * random.uniform() - 3))
  const repaired = (net, w, granularity, mended = net, layers) => {
    const scheme = { ...schemeOf(w, 8, granularity), layers }
    return points(measured('MobileNet', mended, calibrated(mended, good), scheme).accuracy)
  }
  const BITS = [
    [8, 'tensor'],
    [6, 'tensor'],
    [4, 'tensor'],
    [4, 'channel'],
    [3, 'channel'],
  ]
  const ada = (net, w, granularity) => {
    const run = core.adaRound(net, good, schemeOf(w, 8, granularity), {
      steps: 150,
      batch: 32,
      random: core.createRandom(1),
    })
    let next = run.next()
    while (!next.done) next = run.next()
    return Object.fromEntries(Object.entries(next.value).map(([name, codes]) => [name, { weights: { codes } }]))
  }
  const equalized = core.crossLayerEqualization(nets.MobileNet)
  const corrected = (net, w, granularity) => core.biasCorrection(net, good, schemeOf(w, 8, granularity))
  const REPAIRS = [
    ['as it is', (w, g) => repaired(nets.MobileNet, w, g)],
    ['bias correction', (w, g) => repaired(nets.MobileNet, w, g, corrected(nets.MobileNet, w, g))],
    ['equalization', (w, g) => repaired(equalized, w, g)],
    ['equalization and bias correction', (w, g) => repaired(equalized, w, g, corrected(equalized, w, g))],
    [
      'AdaRound, 150 steps',
      (w, g) => (w > 4 ? '' : repaired(nets.MobileNet, w, g, nets.MobileNet, ada(nets.MobileNet, w, g))),
    ],
    ['channels out of scale by up to 8', (w, g) => repaired(scrambled, w, g)],
    ['the same, equalized', (w, g) => repaired(scrambled, w, g, core.crossLayerEqualization(scrambled))],
  ]
  yield {
    title: 'Repairs of the MobileNet (A8, min–max)',
    columns: ['', ...BITS.map(([w, g]) => `W${w}, one scale a ${g}`)],
    rows: REPAIRS.map(([what, measure]) => [what, ...BITS.map(([w, g]) => measure(w, g))]),
    notes: `${ANCHOR}: W4 a tensor 69.7 as it is, 88.0 equalized, 89.3 with bias correction, 83.5 by AdaRound with 300 steps and 512 images; W8 a tensor with channels out of scale 13, 86.8 with a scale a channel, 90.6 equalized. AdaRound's constants were first chosen by accuracy on 500 test images; its pressure was then chosen again, with the same outcome, on 500 held-out training images (ResNet W4 a tensor 78.0 to 89.0, W3 a channel 76.0 to 89.0, MobileNet W3 a channel 54.2 to 80.2), its learning rate was not.`,
  }
}

const points = (share) => (100 * share).toFixed(1)

/** The images of one class among the training images that ship. */
function classOnly({ pixels, labels }, wanted) {
  const places = [...labels.keys()].filter((n) => labels[n] === wanted).slice(0, 64)
  const chosen = new Float32Array(places.length * PIXELS)
  for (const [i, n] of places.entries()) chosen.set(pixels.subarray(n * PIXELS, (n + 1) * PIXELS), i * PIXELS)
  return chosen
}
