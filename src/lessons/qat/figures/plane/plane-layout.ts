import type { Size } from '../../../../charts/useSize.ts'
import type { PlaneNet } from '../../plane-frames.ts'

export type NetKind = PlaneNet['kind']
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** Where everything of the toy stands, in pixels of its drawing. */
export interface PlaneLayout {
  readonly squares: Readonly<Record<NetKind, { readonly x: number; readonly y: number; readonly side: number }>>
  /** what is done with points */
  readonly tools: Box
  readonly network: Box
  readonly strip: Box
  readonly loss: Box
  /** of all, which may be more than is to be seen at once */
  readonly height: number
  readonly scale: number
}

export const NET_KINDS: readonly NetKind[] = ['float', 'ptq', 'qat']
/** over a square its name, under it its accuracy */
const [OVER, UNDER] = [24, 30]
const TOOLS = 40
/** so much of what lies below is to be seen on a phone: what is done with points, whole */
const PEEK = 48
/** the least width of the losses beside the squares */
const BESIDE = 170

/**
 * Three squares in a row over the network and its weights; where it is low these stand beside them, on a phone below. `drawn`: points are
 * drawn by hand.
 */
export function planeLayout(size: Size, narrow: boolean, large: NetKind, drawn: boolean): PlaneLayout {
  if (narrow) return forPhone(size, large)
  return size.height < 430 * size.scale && size.width > 1.6 * size.height ? low(size, drawn) : high(size)
}

function inRow(x: number, y: number, side: number, gap: number): PlaneLayout['squares'] {
  const at = (i: number) => ({ x: x + i * (side + gap), y, side })
  return { float: at(0), ptq: at(1), qat: at(2) }
}

function high({ width, height, scale }: Size): PlaneLayout {
  const least = 232 * scale
  const around = (OVER + UNDER + TOOLS) * scale
  const side = positive(Math.min((width - 2 * 22 * scale) / 3, height - around - least))
  const [gap, between] = [22 * scale, 30 * scale]
  const beside = width - 3 * side - 2 * gap - between
  const y = OVER * scale
  const tools = { x: 0, y: y + side + UNDER * scale, width, height: TOOLS * scale }
  const top = tools.y + tools.height + 8 * scale
  const rest = positive(height - top)
  const network = { x: 0, y: top, width: Math.round(width * 0.53), height: rest }
  const x = network.width + between
  const right = positive(width - x)
  const squares = inRow(0, y, side, gap)
  // A low window has room at the right of its squares.
  if (beside > BESIDE * scale)
    return {
      ...{ squares, tools, network, height, scale },
      strip: { x, y: top, width: right, height: rest },
      loss: { x: width - beside, y: 0, width: beside, height: y + side + UNDER * scale },
    }
  const strip = { x, y: top, width: right, height: Math.round(rest * 0.6) }
  const below = top + strip.height + 10 * scale
  return {
    ...{ squares, tools, network, strip, height, scale },
    loss: { x, y: below, width: right, height: positive(height - below) },
  }
}

/** As on a projector. Where no points are drawn by hand, a click on a square still offers it. */
function low({ width, height, scale }: Size, drawn: boolean): PlaneLayout {
  const gap = 18 * scale
  const half = width * 0.54
  const below = (drawn ? TOOLS : 0) * scale
  const around = (OVER + UNDER) * scale + below
  const side = positive(Math.min((half - 2 * gap) / 3, height - around - 80 * scale))
  const left = 3 * side + 2 * gap
  const y = OVER * scale
  const tools = { x: 0, y: y + side + UNDER * scale, width: left, height: below }
  const foot = tools.y + tools.height + 4 * scale
  const x = left + 30 * scale
  const right = positive(width - x)
  const network = { x, y: 0, width: right, height: Math.round(height * 0.56) }
  const top = network.height + 8 * scale
  return {
    squares: inRow(0, y, side, gap),
    ...{ tools, network, height, scale },
    strip: { x, y: top, width: right, height: positive(height - top) },
    loss: { x: 0, y: foot, width: left, height: positive(height - foot) },
  }
}

function forPhone({ width, height, scale }: Size, large: NetKind): PlaneLayout {
  const gap = 12
  const [over, under] = [OVER * scale, UNDER * scale]
  const side = positive(Math.min((width - gap + (over + under) / 2) / 1.5, height - over - under - PEEK))
  // two small ones beside the large one, as high as it with all that is written
  const small = positive(Math.min(width - side - gap, (side - over - under) / 2))
  const x = width - small
  const others = NET_KINDS.filter((kind) => kind !== large)
  const squares = {
    [large]: { x: 0, y: over, side },
    [others[0]]: { x, y: over, side: small },
    [others[1]]: { x, y: over + side - small, side: small },
  } as PlaneLayout['squares']
  const tools = { x: 0, y: over + side + under, width, height: 48 }
  const network = { x: 0, y: tools.y + tools.height + 12, width, height: 268 }
  const strip = { x: 0, y: network.y + network.height + 20, width, height: 236 }
  const loss = { x: 0, y: strip.y + strip.height + 20, width, height: 150 }
  return { squares, tools, network, strip, loss, height: loss.y + loss.height + 8, scale }
}

const positive = (length: number) => Math.max(1, Math.floor(length))
