import { asset, breathe, defineContract, fileRange, type JobRun, keep, type LessonJobs, shelved } from '../job.ts'
import { loadKernels } from '../kernels.ts'
import type { FileRef } from '../params.ts'
import { unseen } from '../unseen.ts'

/** A lesson made for tests: it counts, slowly enough to be watched, and uses every mechanism once. */
const en = (text: string) => ({ en: text, ko: text })
export const countingContract = defineContract({
  lesson: 'counting',
  settings: {
    from: { kind: 'number', label: en('from'), default: 0, min: -1000, max: 1000, step: 1 },
    by: { kind: 'number', label: en('by'), default: 1, min: -10, max: 10, step: 0.5 },
    times: { kind: 'number', label: en('times'), default: 20, min: 0, max: 100_000, step: 1 },
    factor: { kind: 'number', label: en('factor'), default: 2, min: 0, max: 100, step: 1 },
    mood: { kind: 'choice', label: en('mood'), default: 'calm', options: { calm: en('calm'), wild: en('wild') } },
    lens: { kind: 'number', label: en('lens'), default: 1, min: -10, max: 10, step: 1 },
    loud: { kind: 'flag', label: en('loud'), default: false },
    marks: { kind: 'list', label: en('marks'), default: [1, 2], min: -5, max: 5, maxLength: 4 },
    data: {
      kind: 'data',
      label: en('data'),
      default: { from: 'built-in', name: 'none' },
      builtIns: { none: en('none'), letters: en('letters') },
      recipes: {
        noise: {
          label: en('noise'),
          numbers: {
            n: { kind: 'number', label: en('n'), default: 10, min: 1, max: 1e6, step: 1 },
            seed: { kind: 'number', label: en('seed'), default: 1, min: 0, max: 2 ** 32 - 1, step: 1 },
          },
        },
      },
      own: { mostNumbers: 5, title: en('own'), file: en('a file'), endings: ['.npy'] },
    },
  },
  jobs: {
    count: { reads: ['from', 'by', 'times'], live: ['by'], pace: { mode: 'play', checkpointsPerSecond: 10 } },
    race: { reads: ['from', 'by', 'times'], pace: { mode: 'play', budgetMs: 5 } },
    tally: { reads: ['from', 'times'], looks: ['lens'], pace: { mode: 'play', checkpointsPerSecond: 10 } },
    sum: { reads: ['from', 'times'], pace: { mode: 'run' } },
    scaled: { after: 'sum', reads: ['factor'], pace: { mode: 'run' } },
    /** takes what takes what was summed */
    negated: { after: 'scaled', reads: [], pace: { mode: 'run' } },
    pondered: { after: 'sum', reads: ['factor'], pace: { mode: 'run', patient: true } },
    muse: { reads: ['by', 'times'], pace: { mode: 'run', patient: true } },
    load: { reads: ['data'], pace: { mode: 'run' } },
    multiply: { reads: [], pace: { mode: 'run' } },
  },
})

export interface CountFrame {
  readonly value: number
}
function* count(settings: { from: number; by: number; times: number }): JobRun<CountFrame> {
  let value = settings.from
  // A job may have nothing to show.
  if (value === -666) return
  yield { checkpoint: () => ({ value }) }
  for (let i = 0; i < settings.times; i++) {
    value += settings.by
    yield { checkpoint: () => ({ value }) }
  }
}

/** Which steps were really taken, and which were remembered. */
export const talliesTaken: string[] = []
/** every tenth total that was reached, by its beginning */
const totals = new Map<string, number>()
/** Counts in one place that moves on, shows it through a lens, and may begin at a total that it remembers. */
function* tally(settings: { from: number; times: number; lens: number }): JobRun<CountFrame> {
  const now = { value: settings.from }
  const shown = { checkpoint: () => ({ value: now.value * settings.lens }), fleeting: true } as const
  const { checkpoints } = yield* unseen()
  let step = Math.floor(Math.min(checkpoints, settings.times) / 10) * 10
  while (step > 0 && !totals.has(`${settings.from} ${step}`)) step -= 10
  now.value = totals.get(`${settings.from} ${step}`) ?? now.value
  talliesTaken.push(`begins at ${step}`)
  yield { ...shown, skipped: step }
  while (step < settings.times) {
    now.value++
    yield* breathe()
    now.value++
    if (++step % 10 === 0) totals.set(`${settings.from} ${step}`, now.value)
    talliesTaken.push(String(step))
    yield shown
  }
}

/** How often the sum was really computed: results that are kept are not computed again. */
export const sumsComputed: string[] = []
function* sum(settings: { from: number; times: number }): JobRun<{ total: number }, number> {
  sumsComputed.push(`${settings.from}+${settings.times}`)
  let total = settings.from
  for (let i = 1; i <= settings.times; i++) {
    total += i
    yield { checkpoint: () => ({ total }) }
  }
  if (settings.from === 666) throw new RangeError('from must not be 666')
  return total
}

/** As slow as counting, and nobody waits for it. */
function* muse({ by, times }: { by: number; times: number }): JobRun<CountFrame> {
  yield* count({ from: 0, by, times })
}

function* scaled(settings: { factor: number }, total: number): JobRun<{ scaled: number }, number> {
  const scaled = total * settings.factor
  yield { checkpoint: () => ({ scaled }) }
  return scaled
}

function* negated(_: unknown, scaled: number): JobRun<{ negated: number }> {
  yield { checkpoint: () => ({ negated: -scaled }) }
}

function* load(settings: { data: { from: string; name?: string } }): JobRun<{ bytes: number[] }> {
  const { data } = settings
  const bytes =
    data.from === 'file'
      ? yield* fileRange(data as FileRef, 1, 3)
      : data.from === 'shelf'
        ? yield* shelved(data.name ?? '')
        : yield* asset(data.name ?? '')
  yield { checkpoint: () => ({ bytes: [...bytes] }) }
  yield* keep('loaded', bytes)
}

export interface ProductFrame {
  readonly kernels: string
  readonly product: number
}
function* multiply(): JobRun<ProductFrame> {
  const kernels = yield* loadKernels(12)
  const [c, a, b] = [1, 3, 3].map((n) => kernels.allocate(n))
  a.set([1, 2, 3])
  b.set([4, 5, 6])
  kernels.gemm(c, a, b, 1, 3, 1)
  const [product] = c
  yield { checkpoint: () => ({ kernels: kernels.name, product }) }
}

export const countingLesson: LessonJobs = {
  contract: countingContract,
  jobs: { count, race: count, tally, sum, scaled, negated, pondered: scaled, muse, load, multiply } as never,
}
