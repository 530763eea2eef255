import { REACH } from './ruler-setting.ts'

/** The way back from the sum to codes of the output. */

const end = (en: string, ko: string, value: number) => ({
  kind: 'number' as const,
  label: { en, ko },
  default: value,
  min: -REACH,
  max: REACH,
  step: 0.01,
})

/** farther than any sum that is looked at */
const FAR = 1e7

export const factorSettings = {
  outMin: end('Output from', '출력 시작', -2.2),
  outMax: end('Output to', '출력 끝', 1.9),
  /** the accumulator that is scaled; none: the neuron's own */
  sum: {
    kind: 'list',
    label: { en: 'Accumulator', ko: '누산기' },
    default: [],
    min: -FAR,
    max: FAR,
    maxLength: 1,
  },
} as const
