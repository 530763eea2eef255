import { formatFixed, formatNumber, withUnit } from '../../../ui/format.ts'
import type { Loss } from '../frames.ts'
import type { Cost } from './Costs.tsx'

export const decibelText = (value: number) => withUnit(formatFixed(value, 1), 'dB')

/** Rows that most figures have. */
export const sqnrCost = (right: Loss | undefined, wrong: Loss | undefined): Cost => ({
  name: 'sqnr',
  label: { en: 'SQNR', ko: 'SQNR' },
  right: right?.sqnrDb,
  wrong: wrong?.sqnrDb,
  write: decibelText,
})
export const mseCost = (right: { mse: number } | undefined, wrong: { mse: number } | undefined): Cost => ({
  name: 'mse',
  label: { en: 'MSE', ko: 'MSE' },
  right: right?.mse,
  wrong: wrong?.mse,
  write: formatNumber,
})
export const biasCost = (right: Loss | undefined, wrong: Loss | undefined): Cost => ({
  name: 'bias',
  // x̂ − x: an error is x − x̂ on this site, so this is called otherwise.
  label: { en: 'mean shift', ko: '평균 치우침' },
  // What is 0 but for the rounding of sums is 0.
  right: right && roundedAway(right),
  wrong: wrong && roundedAway(wrong),
  write: formatNumber,
})
export const largestCost = (right: Loss | undefined, wrong: Loss | undefined): Cost => ({
  name: 'largest',
  label: { en: 'largest error', ko: '최대 오차' },
  right: right?.largest,
  wrong: wrong?.largest,
  write: formatNumber,
})

const roundedAway = ({ bias, mse }: Loss) => (bias * bias < 1e-20 * mse ? 0 : bias)

/** The accuracy of a run that has seen all images. */
export function finished(
  frame: { total: number; runs: Readonly<Record<string, { images: number; accuracy: number } | undefined>> } | null,
  name: string,
): number | undefined {
  const run = frame?.runs[name]
  return run && run.images === frame.total ? run.accuracy : undefined
}
