import { describe, expect, it } from 'vitest'
import { ptqLink } from './ptq-link.ts'

describe('the link to the PTQ lesson', () => {
  it('names the kept network as links do', () => {
    expect(ptqLink('mobilenet-fashion-w2a8-lsq')).toBe('../ptq/#v=1&network=shelf*mobilenet-fashion-w2a8-lsq')
  })
  it('says what is shown', () => {
    expect(ptqLink('a b', { step: 'infer', inferView: 'draw' })).toBe(
      '../ptq/#v=1&network=shelf*a%20b&step=infer&inferView=draw',
    )
  })
})
