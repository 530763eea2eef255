import { it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import { answers } from './answers.ts'
import { bytes } from './bytes.ts'
import { energy } from './energy.ts'
import { noise } from './noise.ts'
import { bytesFor, opened, settingsWith } from './testing/run-why.ts'
import { time } from './time.ts'
import { value } from './value.ts'

it('probes', () => {
  const { frames, result } = opened()
  console.log(
    frames[0].layers.map((l) => [l.name, l.weights.length, l.channels, l.products, l.multiplications]),
    frames[0].weights,
    frames[0].biases,
    frames[0].multiplications,
  )
  const last = <T>(x: T[]) => x[x.length - 1]
  for (const weight of [0, 4000, 7000, 7900, 7961, 8100, 8191]) {
    const f = runJob(value(settingsWith({ weight }), result), bytesFor).frames[0]
    console.log(
      weight,
      f.trained,
      f.exponent,
      f.significand,
      f.coded.map((c) => `${c.bits}:${c.code}/${c.real.toFixed(4)}`).join(' '),
    )
  }
  const t = (name: string, f: () => unknown) => {
    const a = performance.now()
    f()
    console.log(name, performance.now() - a)
  }
  t('bytes', () =>
    console.dir(last(runJob(bytes(settingsWith({ figure: 'bytes', bits: 8 }), result), bytesFor).frames), { depth: 5 }),
  )
  t('energy', () => console.dir(last(runJob(energy(settingsWith({ bits: 8 }), result), bytesFor).frames), { depth: 5 }))
  t('noise', () => {
    const n = last(runJob(noise(settingsWith({ figure: 'noise' }), result), bytesFor).frames).found!
    console.log(
      n.products,
      n.sums,
      n.atBits.map((a) => [a.bits, a.weightsDb, a.outputDb, a.worst.at(-1), a.measured.at(-1), a.predicted.at(-1)]),
      n.signal.at(-1),
    )
    console.log(
      [...n.atBits[4].measured]
        .map((m, i) =>
          [i + 1, n.atBits[4].worst[i], m, n.atBits[4].predicted[i], n.signal[i]].map((x) => x.toFixed(3)).join(' '),
        )
        .filter((_, i) => i % 8 === 7),
    )
  })
  for (const layer of ['pw1', 'pw2', 'fc', 'stem', 'dw2'] as const)
    t('noise', () => {
      const n = last(runJob(noise(settingsWith({ figure: 'noise', layer }), result), bytesFor).frames).found!
      console.log(
        layer,
        n.products,
        n.sums,
        n.atBits.map((a) =>
          [a.bits, a.weightsDb, a.outputDb, a.worst.at(-1), a.measured.at(-1), a.predicted.at(-1)]
            .map((x) => x!.toFixed(3))
            .join(' '),
        ),
        n.signal.at(-1),
      )
    })
  t('answers', () =>
    console.dir(last(runJob(answers(settingsWith({ figure: 'noise' }), result), bytesFor).frames), { depth: 5 }),
  )
  t('answers tensor', () =>
    console.dir(
      last(runJob(answers(settingsWith({ figure: 'noise', granularity: 'tensor' }), result), bytesFor).frames),
      { depth: 5 },
    ),
  )
  for (const product of ['layer', 'square'] as const)
    t('time', () => {
      const m = last(runJob(time(settingsWith({ figure: 'time', product }), result), bytesFor).frames).measured!
      console.log(product, m.rows, m.inner, m.columns, m.rounds, m.floatMs, m.integerMs, m.ratio)
    })
})
