import type { Size } from '../../../../charts/useSize.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly side: number
}
export interface DrawLayout {
  readonly square: Box
  /** what the networks see */
  readonly seen: Box
  /** where the two answers are said */
  readonly said: { readonly x: number; readonly y: number }
  readonly bars: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly scale: number
}

/** The square at the left, all else beside it; on a phone what the networks see and say is below. */
export function drawLayout({ width, height, scale }: Size, narrow: boolean): DrawLayout {
  if (narrow) {
    const below = 68
    const side = Math.max(1, Math.min(width * 0.54, height - below))
    const seen = { x: 0, y: side + 20, side: 44 }
    const x = side + 12
    return {
      square: { x: 0, y: 0, side },
      seen,
      said: { x: seen.side + 12, y: seen.y + 13 },
      bars: { x, y: 0, width: Math.max(0, width - x), height: Math.max(0, height) },
      scale,
    }
  }
  const side = Math.max(1, Math.min(height, width * 0.45))
  const x = side + 30 * scale
  const seen = { x, y: 20 * scale, side: Math.max(1, Math.min(104 * scale, 0.26 * height)) }
  const y = seen.y + seen.side + 18 * scale
  return {
    square: { x: 0, y: 0, side },
    seen,
    said: { x: seen.x + seen.side + 20 * scale, y: seen.y + 0.28 * seen.side },
    bars: { x, y, width: Math.max(0, width - x), height: Math.max(0, height - y) },
    scale,
  }
}
