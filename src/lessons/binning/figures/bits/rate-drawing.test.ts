import { describe, expect, it } from 'vitest'
import { DB_PER_BIT, rateDrawing } from './rate-drawing.ts'
import { BITS_VIEWS, entropyCoded } from './testing/bits-views.ts'

const { gaussian, laplace, sample } = BITS_VIEWS
const atZero = (view: typeof gaussian) =>
  Object.fromEntries(rateDrawing(view, false).theory.map((line) => [line.of, line.atZero]))

describe('rateDrawing', () => {
  it('puts every point at the rate that is counted in', () => {
    const [fixed, coded] = [rateDrawing(laplace, false), rateDrawing(entropyCoded(laplace), false)]
    expect([fixed.rates, coded.rates]).toEqual([
      [1, 8],
      [0, 8],
    ])
    for (const [i, { of, points }] of fixed.curves.entries()) {
      const told = laplace.curve!.families[of]
      expect(points.map(({ rate }) => rate)).toEqual(told.map(({ bits }) => bits))
      expect(points.map(({ levels }) => levels)).toEqual([2, 4, 8, 16, 32, 64, 128, 256])
      expect(coded.curves[i].points.map(({ rate }) => rate)).toEqual(told.map(({ entropyBits }) => entropyBits))
      expect(coded.curves[i].points.map(({ db }) => db)).toEqual(told.map(({ sqnrDb }) => sqnrDb))
    }
    expect(fixed.codebooks.map(({ of, levels }) => [of, levels])).toEqual([
      ['int4', 16],
      ['fp4-e2m1', 15],
      ['nf4', 16],
      ['fp8-e4m3', 253],
    ])
    const now = { of: 'now', levels: 6, db: laplace.lloyd!.sqnrDb }
    expect(fixed.now).toEqual([{ ...now, rate: Math.log2(6) }])
    expect(coded.now).toEqual([{ ...now, rate: laplace.lloyd!.entropyBits }])
  })

  it('has the lines of theory that hold: the bound of a Gaussian is exact, a sample has none', () => {
    const ofGaussian = atZero(gaussian)
    expect(Object.keys(ofGaussian)).toEqual(['slope', 'exactBound', 'panterDite'])
    expect(ofGaussian.exactBound).toBeCloseTo(0, 9)
    const ofLaplace = atZero(laplace)
    expect(Object.keys(ofLaplace)).toEqual(['slope', 'bound', 'panterDite'])
    for (const bits of [1, 5, 8]) {
      expect(ofLaplace.bound + DB_PER_BIT * bits).toBeCloseTo(laplace.curve!.bound![bits - 1], 9)
      expect(ofLaplace.panterDite + DB_PER_BIT * bits).toBeCloseTo(laplace.curve!.panterDite![bits - 1], 9)
    }
    const coded = atZero(entropyCoded(laplace))
    expect(Object.keys(coded)).toEqual(['slope', 'bound', 'gishPierce'])
    expect(coded.bound - coded.gishPierce).toBeCloseTo(1.53293104213742, 9)
    expect(Object.keys(atZero(sample))).toEqual(['slope'])
  })

  it('has less on the small figure, and there Lloyd–Max is what stands on the page', () => {
    const small = rateDrawing(laplace, true)
    expect(small.curves.map(({ of }) => of)).toEqual(['uniform', 'bestUniform', 'optimum'])
    expect([small.codebooks, small.now.map(({ of }) => of)]).toEqual([[], ['lloyd']])
    expect(small.theory.map(({ of }) => of)).toEqual(['slope', 'bound'])
    expect(rateDrawing({ ...laplace, stale: { ...laplace.stale, lloyd: true } }, true).now).toEqual([])
  })

  it('draws what there is so far', () => {
    const nothing = rateDrawing({ ...laplace, curve: null, lloyd: null }, false)
    expect(nothing.curves.flatMap(({ points }) => points)).toEqual([])
    expect(nothing.theory.map(({ of }) => of)).toEqual(['slope'])
  })
})
