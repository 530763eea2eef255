import { describe, expect, it } from 'vitest'
import type { LiveChange } from '../../../engine/protocol.ts'
import { prepared, settingsWith, trained } from './testing/run-qat.ts'

const SMALL = { steps: 60, batch: 8, images: 1024, weightBits: 2, activationBits: 8 } as const
const settings = settingsWith(SMALL)
const before = prepared(settings)

describe('the parameters', () => {
  it('come with what rounding alone is worth, as training sees it and in integers', () => {
    const { frames } = before
    expect(frames.map(({ float, ptq }) => [float !== null, ptq !== null])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
    const { float, ptq, tensors, layers } = frames[2]
    expect(float?.accuracy).toBeGreaterThan(0.89)
    expect(ptq?.accuracy).toBeLessThan(0.4)
    expect(ptq?.integers?.agreement).toBeGreaterThan(0.99)
    expect(tensors.map(({ bits }) => bits)).toEqual(tensors.map(() => 8))
    expect(layers[0].scale.length).toBe(16)
    expect(layers[0].learnedScale[0]).toBeLessThanOrEqual(layers[0].scale[0] * 1.001)
  })
})

describe('training', () => {
  const whole = trained(settings, before.prepared)

  it('shows every step of every run, and looks at the test images now and then', () => {
    expect(whole.frames.map(({ step }) => step)).toEqual(Array.from({ length: 61 }, (_, i) => i))
    const { runs } = whole.last
    expect(runs.map(({ kind }) => kind)).toEqual(['float', 'ste', 'lsq'])
    for (const { loss, evaluated } of runs) {
      expect(loss.step.length).toBe(60)
      expect(evaluated.map(({ step }) => step)).toEqual([0, 1, 2, 5, 10, 20, 30, 40, 50, 60])
    }
    const accuracies = runs.map(({ evaluated }) => evaluated.map(({ accuracy }) => accuracy))
    expect(accuracies[2].at(-1)).toBeGreaterThan(accuracies[2][0] + 0.3)
    expect(runs[1].changed?.value[0]).toBeGreaterThan(0)
    expect(runs[0].changed).toBeNull()
  })

  it('begins where the parameters say: rounding alone', () => {
    const [{ evaluated }] = whole.last.runs.filter(({ kind }) => kind === 'ste')
    const ptq = before.frames[2].ptq
    expect(evaluated[0].accuracy).toBe(ptq?.accuracy)
    expect(evaluated[0].integers).toEqual(ptq?.integers)
  })

  it('is the same from wherever one begins to look', () => {
    for (const unseen of [1, 26, 40, 60]) {
      const later = trained(settings, before.prepared, { unseen, upTo: unseen })
      expect(later.last).toEqual(whole.frames[unseen])
    }
  })

  it('is the same when it is gone on with from the shelf, and says that it can be', () => {
    const { prepared: anew } = prepared(settings)
    const { kept } = trained(settings, anew, { upTo: 55 })
    expect([...kept.keys()]).toEqual(['.qat-run'])
    const { prepared: reloaded } = prepared(settings)
    const offered = trained(settings, reloaded, { kept, upTo: 0 })
    expect(offered.last.saved).toBe(50)
    const { prepared: again } = prepared(settings)
    const later = trained(settings, again, { kept, unseen: 51, upTo: 53 })
    expect(later.frames.map(({ step }) => step)).toEqual([51, 52, 53])
    expect(later.last.runs).toEqual(whole.frames[53].runs)
  })

  it('does not offer to go on where there is nothing more to come', () => {
    const short = settingsWith({ ...SMALL, steps: 50, lsq: false, control: false })
    const { kept } = trained(short, prepared(short).prepared)
    expect([...kept.keys()]).toEqual(['.qat-run'])
    expect(trained(short, prepared(short).prepared, { kept, upTo: 0 }).last.saved).toBe(null)
  })

  it('offers nothing of other settings, and says when what was saved is damaged', () => {
    const { kept } = trained(settings, prepared(settings).prepared, { upTo: 50 })
    const other = settingsWith({ ...SMALL, seed: 2 })
    expect(trained(other, prepared(other).prepared, { kept, upTo: 0 }).last).toMatchObject({ saved: null, fault: null })
    const bytes = kept.get('.qat-run') as Uint8Array
    bytes[bytes.length - 5] ^= 4
    const { last } = trained(settings, prepared(settings).prepared, { kept, upTo: 0 })
    expect(last).toMatchObject({ step: 0, saved: null, fault: 'changed' })
  })

  it('takes a learning rate that is changed in mid-run, and remembers with it', () => {
    const changes = [{ step: 28, setting: 'learningRate', value: 0.0005 }]
    const changed = trained(settings, before.prepared, { later: changes })
    expect(changed.frames[27].runs).toEqual(whole.frames[27].runs)
    expect(changed.frames[28].learningRate).toBeLessThan(whole.frames[28].learningRate / 3)
    expect(changed.last.runs[2].loss).not.toEqual(whole.last.runs[2].loss)
    const later = trained(settings, before.prepared, { unseen: 58, changes, upTo: 58 })
    expect(later.last.runs).toEqual(changed.frames[58].runs)
    const unchanged = trained(settings, before.prepared, { unseen: 58, upTo: 58 })
    expect(unchanged.last.runs).toEqual(whole.frames[58].runs)
  })
})

it('says when training runs away, and keeps the last good weights', () => {
  const wild = settingsWith({ ...SMALL, learningRate: 3, warmUp: 0 })
  const { last } = trained(wild, before.prepared)
  for (const { diverged, evaluated, kept } of last.runs) {
    expect(diverged).toBeGreaterThan(0)
    expect(kept?.step).toBeLessThan(diverged ?? 0)
    expect(kept?.accuracy).toBe(Math.max(...evaluated.map(({ accuracy }) => accuracy)))
  }
  expect(last.step).toBeLessThan(60)
})

describe('the inside of a run', () => {
  const inside = settingsWith({ ...SMALL, step: 'forward', layer: 3, channel: 5, weight: 2, tensor: 2, watched: 'lsq' })
  const { last } = trained(inside, before.prepared, { unseen: 30, upTo: 30 })
  const { watched, drawn } = last

  it('follows a weight: what is used is its code times the scale, and Adam moves it by what is shown', () => {
    const weight = watched?.weight
    if (weight?.optimizer.kind !== 'adam') throw new Error('a weight is followed by Adam')
    const { before: start, after, optimizer, gradient } = weight
    expect(start.used).toBeCloseTo(start.code * start.scale, 6)
    expect(Math.abs(start.code - start.place)).toBeLessThanOrEqual(weight.held ? 100 : 0.5001)
    const mean = optimizer.mean / optimizer.meanShare
    const square = optimizer.square / optimizer.squareShare
    const moved = start.latent - (optimizer.rate * mean) / (Math.sqrt(square) + 1e-8)
    expect(after.latent).toBeCloseTo(moved, 5)
    expect(weight.held ? gradient : gradient - weight.gradientByUsed).toBeCloseTo(0, 9)
    expect([start.folded, after.folded]).toEqual([start.latent, after.latent])
  })

  it('follows an activation: the gradient passes where it is not clipped', () => {
    const one = watched?.activation
    if (!one) throw new Error('an activation is followed')
    expect(one.used).toBeCloseTo((one.code - one.params.zeroPoint) * one.params.scale, 6)
    expect(one.gradient).toBe(one.held ? 0 : one.gradientByUsed)
    expect(one.held).toBe(one.clipped || one.real === 0)
  })

  it('has the trail of each weight since the start, and the images of the step', () => {
    const cloud = watched?.cloud
    expect(cloud?.trail.step[0]).toBe(0)
    expect(cloud?.trail.step.at(-1)).toBe(30)
    expect(cloud?.reach).toBe(1)
    expect(cloud?.trail.place.length).toBe((cloud?.trail.step.length ?? 0) * (cloud?.index.length ?? 0))
    expect(drawn?.label.length).toBe(8)
    expect(drawn?.shape).toEqual([28, 28, 1])
    expect(drawn?.pixels.length).toBe(8 * 784)
    const mean = (drawn?.loss ?? new Float32Array()).reduce((sum, loss) => sum + loss, 0) / 8
    expect(mean).toBeCloseTo(watched?.weight?.loss ?? 0, 5)
  })
})

it('keeps the trails of runs apart whose learning rate was changed on the way', () => {
  const inside = settingsWith({ ...SMALL, step: 'forward', watched: 'lsq', seed: 7 })
  const own = prepared(inside).prepared
  const trailAt = (step: number, changes: readonly LiveChange[]) => {
    const cloud = trained(inside, own, { unseen: step, upTo: step, changes }).last.watched?.cloud
    return { steps: Array.from(cloud?.trail.step ?? []), last: cloud?.trail.place.slice(-4), scale: cloud?.scaleTrail }
  }
  const changes = [{ step: 10, setting: 'learningRate', value: 0.01 }]
  const plain = trailAt(20, [])
  const changed = trailAt(20, changes)
  expect(changed.steps).toEqual(plain.steps)
  expect(changed.last).not.toEqual(plain.last)
  expect(trailAt(20, [])).toEqual(plain)
  expect(trailAt(20, changes)).toEqual(changed)
})

it('quantizes the weight as it will be folded where the normalization stays', () => {
  const live = settingsWith({ ...SMALL, step: 'forward', normalization: 'live', layer: 1, weight: 3 })
  const { watched } = trained(live, prepared(live).prepared, { unseen: 4, upTo: 4 }).last
  const [start, cloud] = [watched?.weight?.before, watched?.cloud]
  if (!start || !cloud) throw new Error('a weight is followed')
  expect(start.folded).not.toBe(start.latent)
  expect(start.place).toBeCloseTo(start.folded / start.scale, 6)
  expect(watched?.weight?.after.place).toBeCloseTo(cloud.place[3], 6)
  expect(cloud.code[3]).toBe(Math.max(-1, Math.min(1, Math.round(cloud.place[3]))) || 0)
})

it('hands on the network as files', () => {
  const { last } = trained(settingsWith({ ...SMALL, step: 'result' }), before.prepared, { unseen: 20, upTo: 20 })
  expect(last.pack?.step).toBe(20)
  expect(last.pack?.integers?.length).toBe(last.runs[2].evaluated.at(-1)?.integers?.bytes)
})
