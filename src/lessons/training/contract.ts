import { defineContract, type SettingsOfContract } from '../../engine/job.ts'
import type { NumberRow } from '../../engine/params.ts'

/** What the page asks for, and what comes back. Arrays are columns: [n] values of one quantity. */

const seed: NumberRow = { kind: 'number', label: { en: 'Seed', ko: '시드' }, default: 1, min: 0, max: 999, step: 1 }
const numbers: Readonly<Record<string, NumberRow>> = {
  n: { kind: 'number', label: { en: 'Points', ko: '점의 수' }, default: 200, min: 20, max: 1000, step: 1 },
  noise: { kind: 'number', label: { en: 'Noise', ko: '노이즈' }, default: 0.1, min: 0, max: 0.4, step: 0.01 },
  seed,
}

export const trainingContract = defineContract({
  lesson: 'training',
  settings: {
    data: {
      kind: 'data',
      label: { en: 'Data', ko: '데이터' },
      default: { from: 'recipe', name: 'moons', numbers: { n: 200, noise: 0.1, seed: 1 } },
      builtIns: {},
      recipes: {
        moons: { label: { en: 'Two moons', ko: '반달' }, numbers },
        circles: { label: { en: 'Circles', ko: '동심원' }, numbers },
        spirals: { label: { en: 'Spirals', ko: '나선' }, numbers },
        xor: { label: { en: 'XOR', ko: 'XOR' }, numbers },
      },
      own: null,
    },
    hidden: {
      kind: 'number',
      label: { en: 'Hidden neurons', ko: '은닉 뉴런 수' },
      default: 8,
      min: 2,
      max: 32,
      step: 1,
    },
    learningRate: {
      kind: 'number',
      label: { en: 'Learning rate', ko: '학습률' },
      default: 0.1,
      min: 0.001,
      max: 3,
      step: 0.001,
      scale: 'log',
      ticks: [0.001, 0.01, 0.1, 1],
    },
    seed: { ...seed, label: { en: 'Seed of the weights', ko: '가중치 초기화 시드' } },
  },
  jobs: {
    train: {
      reads: ['data', 'hidden', 'learningRate', 'seed'],
      live: ['learningRate'],
      // A step takes some 50 µs: paid by 16 ms a drawn frame, all would be over in seven frames. So they take ten seconds.
      pace: { mode: 'play', checkpointsPerSecond: 20, doublesAfter: 60 },
    },
  },
})
export type TrainingSettings = SettingsOfContract<typeof trainingContract>

/** The network after so many steps. Loss and accuracy are those on all points. */
export interface TrainFrame {
  /** 0 before training */
  readonly step: number
  /** mean cross-entropy in nats */
  readonly loss: number
  /** share of the points that are told right */
  readonly accuracy: number
  /** [n] the class that the network takes each point for */
  readonly predicted: Uint8Array
  /** which kernels computed it */
  readonly kernels: 'reference' | 'simd'
  /** [n] each; label is 0 or 1 */
  readonly points: { readonly x: Float32Array; readonly y: Float32Array; readonly label: Uint8Array }
  readonly field: Field
  readonly lines: Lines
  /** loss after each step so far, thinned: [m] steps and [m] losses */
  readonly trace: { readonly step: Float64Array; readonly loss: Float64Array }
}

/** What the network says of a square of the plane. */
export interface Field {
  /** the square reaches from min to max in x and in y, and has side · side cells */
  readonly min: number
  readonly max: number
  readonly side: number
  /** probability of class 1 at the middle of each cell: [side, side], rows from the least y up, in a row from the least x on */
  readonly probability: Float32Array
}

/** Where each hidden neuron begins to speak: the line w1 · x + w2 · y + b = 0; it is silent where the sum is negative. [hidden] each. */
export interface Lines {
  readonly w1: Float32Array
  readonly w2: Float32Array
  readonly b: Float32Array
  /** how much it then speaks for class 1, less what it speaks for class 0 */
  readonly pull: Float32Array
}

export interface TrainingFrames {
  readonly train: TrainFrame
}
