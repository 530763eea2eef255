import { describe, expect, it } from 'vitest'
import { portablePaint } from './portable-paint.ts'

describe('portablePaint', () => {
  it('parts a colour from its opacity', () => {
    expect(portablePaint('rgb(31, 99, 173)')).toEqual({ paint: '#1f63ad', opacity: 1 })
    expect(portablePaint('rgba(31, 99, 173, 0.17)')).toEqual({ paint: '#1f63ad', opacity: 0.17 })
    expect(portablePaint('rgb(0 5 255 / 45%)')).toEqual({ paint: '#0005ff', opacity: 0.45 })
  })

  it('says none of what cannot be seen, and leaves alone what is no colour', () => {
    expect(portablePaint('rgba(0, 0, 0, 0)').paint).toBe('none')
    expect(portablePaint('none')).toEqual({ paint: 'none', opacity: 1 })
    expect(portablePaint('url("#shade")').paint).toBe('url("#shade")')
  })
})
