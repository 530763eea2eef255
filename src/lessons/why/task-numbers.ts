import { byteNumbers, energyNumbers, type Frames, type WhyScene } from './scene-numbers.ts'

/** What the questions are judged by. */

type Numbers = WhyScene['numbers']
type Read = Numbers[string]

const found = ([run]: readonly Frames[]) => run.bytes!.found!
/** one bit a weight more: beyond 8 there is none */
const next = (runs: readonly Frames[]) => found(runs).byBits.find(({ bits }) => bits === found(runs).bits + 1)!
const quarter: Read = (runs) => found(runs).float.total / 4 / 1000
const { bits, bytes, floatBytes, smaller, smallerWeights, others } = byteNumbers

/** Of a file that is to have a quarter of its bytes; in kB. */
export const quarterNumbers: Numbers = {
  ...{ bits, bytes, floatBytes, smaller, smallerWeights, others, quarter },
  over: (runs) => bytes(runs) - quarter(runs),
  /** what a bit a weight makes */
  perBit: ([run]) => run.network!.weights / 8 / 1000,
  /** what is no code, as a share of a quarter */
  fixed: (runs) => others(runs) / quarter(runs),
  nextBits: (runs) => next(runs).bits,
  nextBytes: (runs) => next(runs).total / 1000,
}

const bill = ([run]: readonly Frames[]) => run.energy!.bills.find(({ id }) => id === 'integer')!
const held = ([run]: readonly Frames[]) => run.energy!.held
const needOf = ({ weights, images }: { readonly weights: number; readonly images: number }) => weights + images
/** the memory that is filled most, beside its capacity */
const fullest = ([run]: readonly Frames[]) =>
  run.energy!.rooms.reduce((most, room) => (needOf(room) / room.capacity > needOf(most) / most.capacity ? room : most))

/** Of numbers that are to lie near: nJ and shares of the energy in integers, and kB of what is held. */
export const nearNumbers: Numbers = {
  moved: energyNumbers.moved,
  arithmetic: (runs) => bill(runs).arithmetic,
  readWeights: (runs) => bill(runs).weights.low,
  moveActivations: (runs) => bill(runs).activations.low,
  weightsShare: (runs) => bill(runs).weights.low / bill(runs).total,
  activationsShare: (runs) => bill(runs).activations.low / bill(runs).total,
  atOnce: ([run]) => run.energy!.atOnce,
  heldWeights: (runs) => held(runs).weights / 1000,
  heldImage: (runs) => held(runs).activations / 1000,
  floatWeights: (runs) => held(runs).floatWeights / 1000,
  floatImage: (runs) => held(runs).floatActivations / 1000,
  need: (runs) => needOf(fullest(runs)) / 1000,
  capacity: (runs) => fullest(runs).capacity / 1000,
  /** how full it is; and the same memories if one image at a time passed */
  full: (runs) => needOf(fullest(runs)) / fullest(runs).capacity,
  fullOfOne: ([run]) =>
    Math.max(...run.energy!.rooms.map(({ weights, image, capacity }) => (weights + image) / capacity)),
}
