import { layerCost, peakActivations, quantizedTensors } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { WhySettings } from '../contract.ts'
import type { Memory } from '../energy-setting.ts'
import type { EnergyBill, EnergyFrame, EnergyRow, MemoryRoom } from '../frames.ts'
import { type Opened, sizesOf, weighted } from './network.ts'

/**
 * Energies of operations in pJ, at 45 nm and 0.9 V, of a memory for 64 bits: Mark Horowitz, “Computing's energy problem (and what we can
 * do about it)”, ISSCC 2014, pages 10–14. For DRAM it gives a range.
 */
const ENERGY_TABLE: readonly EnergyRow[] = [
  { id: 'add8', kind: 'integer', low: 0.03, high: 0.03 },
  { id: 'add32', kind: 'integer', low: 0.1, high: 0.1 },
  { id: 'mul8', kind: 'integer', low: 0.2, high: 0.2 },
  { id: 'mul32', kind: 'integer', low: 3.1, high: 3.1 },
  { id: 'addF16', kind: 'float', low: 0.4, high: 0.4 },
  { id: 'addF32', kind: 'float', low: 0.9, high: 0.9 },
  { id: 'mulF16', kind: 'float', low: 1.1, high: 1.1 },
  { id: 'mulF32', kind: 'float', low: 3.7, high: 3.7 },
  { id: 'cache8', kind: 'memory', low: 10, high: 10 },
  { id: 'cache32', kind: 'memory', low: 20, high: 20 },
  { id: 'cache1m', kind: 'memory', low: 100, high: 100 },
  { id: 'dram', kind: 'memory', low: 1300, high: 2600 },
]
const WORD_BITS = 64
/** bits of bias and scale of an output channel: in float there is no scale */
const PER_CHANNEL = { float: 32, integer: 64 }
/** Bytes of each memory, a kB for 1000 of them as everywhere here. */
const CAPACITY: Readonly<Record<Memory, number>> = {
  cache8: 8_000,
  cache32: 32_000,
  cache1m: 1_000_000,
  dram: Number.POSITIVE_INFINITY,
}
const PJ_PER_NJ = 1000

const row = (id: EnergyRow['id']) => ENERGY_TABLE.find((one) => one.id === id) as EnergyRow

/** What is counted of the network for one image. */
export interface Counts {
  readonly multiplications: number
  readonly weights: number
  /** one an output channel, as are scales */
  readonly biases: number
  /** values written or read between layers */
  readonly activations: number
}

/** The published energies times the counts: an estimate, and nothing that was measured here. */
export function* energy(settings: WhySettings, { network }: Opened): JobRun<EnergyFrame> {
  const counts = countsOf(network)
  const { bits } = settings
  const held = heldBy(counts, peakActivations(network), bits)
  const frame: EnergyFrame = {
    ...{ bits, table: ENERGY_TABLE, bills: billsOf(counts, settings), ...counts },
    ...{ atOnce: settings.atOnce, held, rooms: roomsOf(held, settings) },
  }
  yield { checkpoint: () => frame }
}

function heldBy({ weights, biases }: Counts, peak: number, bits: number): EnergyFrame['held'] {
  const inBytes = (weightBits: number, perChannel: number) => (weights * weightBits + biases * perChannel) / 8
  return {
    weights: inBytes(bits, PER_CHANNEL.integer),
    activations: peak,
    floatWeights: inBytes(32, PER_CHANNEL.float),
    floatActivations: 4 * peak,
  }
}

/** What lies in the same memory shares it. Images that share a reading pass a layer together, and the activations of all of them are held. */
export function roomsOf(
  { weights, activations }: Pick<EnergyFrame['held'], 'weights' | 'activations'>,
  { weightsIn, activationsIn, atOnce }: Pick<WhySettings, 'weightsIn' | 'activationsIn' | 'atOnce'>,
): MemoryRoom[] {
  return [...new Set([weightsIn, activationsIn])].map((memory) => {
    const image = memory === activationsIn ? activations : 0
    return {
      memory,
      capacity: CAPACITY[memory],
      weights: memory === weightsIn ? weights : 0,
      image,
      images: atOnce * image,
    }
  })
}

function countsOf(network: Opened['network']): Counts {
  const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0)
  const layers = weighted(network)
  return {
    multiplications: sum(network.layers, (layer) => layerCost(layer).multiplications),
    weights: sum(layers, ({ parameters }) => parameters[0].values.length),
    biases: sum(layers, (layer) => sizesOf(layer).channels),
    activations: sum(quantizedTensors(network), (name) => accesses(network, name)),
  }
}

/** How often the values of a tensor are written and read: the input is given, the output is handed out. */
function accesses({ layers, inputShape }: Opened['network'], name: string): number {
  const shape = layers.find((layer) => layer.name === name)?.outputShape ?? inputShape
  const writes = name === 'input' ? 0 : 1
  const reads = layers.filter(({ inputs }) => inputs.includes(name)).length
  return shape.reduce((product, size) => product * size, 1) * (writes + reads)
}

export function billsOf(
  { multiplications, weights, biases, activations }: Counts,
  { bits, weightsIn, activationsIn, atOnce }: Pick<WhySettings, 'bits' | 'weightsIn' | 'activationsIn' | 'atOnce'>,
): EnergyBill[] {
  const moved = (memory: Memory, wanted: number) => {
    const { low, high } = row(memory)
    const words = wanted / WORD_BITS / PJ_PER_NJ
    return { low: low * words, high: high * words }
  }
  const bill = (
    id: EnergyBill['id'],
    [multiply, add]: readonly [EnergyRow['id'], EnergyRow['id']],
    [weightBits, activationBits]: readonly [number, number],
    /** bits of bias and scale of an output channel */
    perChannel: number,
  ): EnergyBill => {
    const arithmetic = (multiplications * (row(multiply).low + row(add).low)) / PJ_PER_NJ
    const weightsMoved = moved(weightsIn, (weights * weightBits + biases * perChannel) / atOnce)
    const activationsMoved = moved(activationsIn, activations * activationBits)
    const total = arithmetic + weightsMoved.low + activationsMoved.low
    return { id, weightBits, activationBits, arithmetic, weights: weightsMoved, activations: activationsMoved, total }
  }
  return [
    bill('float32', ['mulF32', 'addF32'], [32, 32], PER_CHANNEL.float),
    bill('float16', ['mulF16', 'addF16'], [16, 16], PER_CHANNEL.float / 2),
    bill('integer', ['mul8', 'add32'], [bits, 8], PER_CHANNEL.integer),
  ]
}
