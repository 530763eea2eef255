import { describe, expect, it } from 'vitest'
import { type Box, NET_KINDS, planeLayout } from './plane-layout.ts'

const SIZES = [
  { width: 900, height: 640, scale: 1, narrow: false },
  { width: 850, height: 510, scale: 1, narrow: false },
  { width: 620, height: 560, scale: 1, narrow: false },
  { width: 1766, height: 640, scale: 1.96, narrow: false },
  { width: 2400, height: 1700, scale: 2, narrow: false },
  { width: 358, height: 320, scale: 1, narrow: true },
  { width: 328, height: 250, scale: 1, narrow: true },
]

describe('planeLayout', () => {
  it.each(SIZES)('lays nothing over anything else, and all within the drawing: $width × $height', (size) => {
    for (const large of NET_KINDS) {
      const { squares, tools, network, strip, loss, height } = planeLayout(size, size.narrow, large, true)
      const boxes = [
        ...NET_KINDS.map((kind) => ({ ...squares[kind], width: squares[kind].side, height: squares[kind].side })),
        ...[tools, network, strip, loss],
      ]
      for (const [i, box] of boxes.entries()) {
        expect(box.width).toBeGreaterThan(40)
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(size.width + 1)
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1)
        for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false)
      }
    }
  })

  it('gives a phone one large square', () => {
    const { squares } = planeLayout(SIZES[5], true, 'ptq', false)
    expect(squares.ptq.side).toBeGreaterThan(2 * squares.qat.side)
  })
})

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
