import { PICTURE_SIDE as SIDE } from '../../drawing-setting.ts'

/** Column and row of a pixel. */
export interface PixelPlace {
  readonly hotX: number
  readonly hotY: number
}

const within = (index: number) => Math.min(SIDE - 1, Math.max(0, index))

/** The pixel under a point of an image that is `size` wide, the nearest where the point has left it. */
export function placeUnder(x: number, y: number, size: number): PixelPlace {
  return { hotX: within(Math.floor((x / size) * SIDE)), hotY: within(Math.floor((y / size) * SIDE)) }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The pixel that a key leads to; null for a key that leads nowhere. */
export function placeAfter({ hotX, hotY }: PixelPlace, key: string): PixelPlace | null {
  const step = STEPS[key]
  return step ? { hotX: within(hotX + step[0]), hotY: within(hotY + step[1]) } : null
}
