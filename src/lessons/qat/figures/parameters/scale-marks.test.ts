import { describe, expect, it } from 'vitest'
import { scaleMarks } from './scale-marks.ts'

const marks = (pitch: number) =>
  scaleMarks(
    [1, 2],
    [0.5, 1],
    (channel) => pitch * channel,
    (scale) => 100 - 10 * scale,
    1,
  )

describe('the marks of the scales', () => {
  it('are a circle about each scale, and a line from one kind to the other', () => {
    const { ranged, learned, between } = marks(20)
    expect(ranged).toBe('M-4,90a4,4,0,1,1,8,0a4,4,0,1,1,-8,0ZM16,80a4,4,0,1,1,8,0a4,4,0,1,1,-8,0Z')
    expect(learned.startsWith('M-4,95a4')).toBe(true)
    expect(between).toBe('M0,90V95M20,80V90')
  })

  it('are smaller where channels stand close, and never too small to be seen', () => {
    expect(marks(5).ranged).toContain('a1.9,1.9')
    expect(marks(1).ranged).toContain('a1.7,1.7')
  })
})
