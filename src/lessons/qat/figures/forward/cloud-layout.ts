import { type ScaleLinear, scaleLinear } from 'd3'
import type { Size } from '../../../../charts/useSize.ts'

/** Where the panels of the weights view stand: changes above, the cloud, its scale below, all over the same steps. */
export interface CloudLayout {
  readonly scale: number
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly left: number
  readonly right: number
  /** width of what stands right of the plots */
  readonly aside: number
  readonly bars: readonly [top: number, foot: number]
  readonly cloud: readonly [top: number, foot: number]
  /** null: no room */
  readonly scales: readonly [top: number, foot: number] | null
  readonly axis: number
}

/** from so many laptop pixels on there is room for the line of the scale */
const TALL = 330

export function cloudLayout(
  { width, height, scale }: Size,
  narrow: boolean,
  steps: number,
  domain: readonly [number, number],
): CloudLayout {
  const px = (size: number) => size * scale
  const tall = height / scale >= TALL
  const aside = px(narrow ? 76 : 104)
  const left = px(narrow ? 30 : 36)
  const right = Math.max(left + 1, width - aside)
  const barsTop = px(tall ? 20 : 4)
  const barsFoot = barsTop + px(tall ? Math.min(64, (height / scale) * 0.12) : narrow ? 24 : 34)
  const axis = Math.max(barsFoot + px(40), height - px(27))
  const scales = tall ? ([axis - px(42), axis - px(8)] as const) : null
  const top = barsFoot + px(tall ? 26 : 10)
  const foot = Math.max(top + 1, (scales ? scales[0] - px(20) : axis) - (scales ? 0 : px(2)))
  return {
    ...{ scale, left, right, aside, scales, axis },
    x: scaleLinear([0, Math.max(1, steps)], [left, right]),
    y: scaleLinear([...domain], [foot, top]),
    bars: [barsTop, barsFoot],
    cloud: [top, foot],
  }
}
