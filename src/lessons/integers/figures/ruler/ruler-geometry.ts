/** Where the parts of the ruler are drawn, in pixels. */
export interface RulerGeometry {
  /** ends of both axes */
  readonly left: number
  readonly right: number
  /** the axis of the reals, and that of the codes */
  readonly reals: number
  readonly codes: number
  /** between two codes */
  readonly pitch: number
  /** each code has a dot; else they are ticks */
  readonly dotted: boolean
  /** every so many-th code is joined to its real, and every so many-th is written */
  readonly joinedEvery: number
  readonly writtenEvery: number
  /** the strip that shows the neighbourhood of x enlarged; null where there is no room */
  readonly strip: { readonly top: number; readonly axis: number; readonly bottom: number } | null
  /** x of a real and of a code */
  readonly ofReal: (x: number) => number
  readonly ofCode: (code: number) => number
}

const MARGIN = 30
/** at the right end stands what the axes are */
const NAMES = 58
/** above the reals: the value, the ends of the range, and the axis's own numbers */
const HEAD = 78
/** below the codes: their numbers */
const FOOT = 34
const STRIP = 128
/** room for the lines between the axes, at least */
const FAN = 76
const DOT_PITCH = 10
const JOINED_PITCH = 15

/** `lowest` … `highest` are all codes of the width, with one that is left out; `written` is how wide the widest of their numbers is. */
export function rulerGeometry(
  { width, height, scale }: { width: number; height: number; scale: number },
  reach: number,
  { lowest, highest, written }: { lowest: number; highest: number; written: number },
): RulerGeometry {
  const left = MARGIN * scale
  const right = Math.max(left + 1, width - NAMES * scale)
  const pitch = (right - left) / (highest - lowest)
  const withStrip = height >= (HEAD + FAN + FOOT + STRIP) * scale
  const bottom = height - (withStrip ? STRIP * scale : 0)
  const reals = HEAD * scale
  const codes = Math.max(reals + 20, bottom - FOOT * scale)
  return {
    ...{ left, right, reals, codes, pitch },
    dotted: pitch >= DOT_PITCH * scale,
    joinedEvery: roundStride((JOINED_PITCH * scale) / pitch),
    writtenEvery: roundStride(written / pitch),
    strip: withStrip
      ? { top: bottom + 8 * scale, axis: bottom + (STRIP - 44) * scale, bottom: height - 4 * scale }
      : null,
    ofReal: (x) => left + ((x + reach) / (2 * reach)) * (right - left),
    ofCode: (code) => left + (code - lowest) * pitch,
  }
}

/** The least power of two that is no smaller. */
function roundStride(least: number): number {
  let stride = 1
  while (stride < least) stride *= 2
  return stride
}

/** Codes that are written: every so many-th from 0, without those that a number which must stand would cover. */
export function writtenCodes(
  { lowest, highest }: { lowest: number; highest: number },
  every: number,
  standing: readonly number[],
  clear: number,
): number[] {
  const written: number[] = []
  for (let code = Math.ceil(lowest / every) * every; code <= highest; code += every)
    if (standing.every((other) => Math.abs(other - code) >= clear)) written.push(code)
  return written
}
