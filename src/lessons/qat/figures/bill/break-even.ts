import type { BetterFrame, Evaluated, RunFrame } from '../../frames.ts'
import { bestRun, deviationOf, endOf } from '../runs/run-lines.ts'
import { mostAccurate } from '../runs/run-names.ts'

type Repaired = BetterFrame['measured'][number]

/** What is compared with PTQ in integers is in integers, where there are some. */
export const worthOf = ({ accuracy, integers }: Evaluated): number => integers?.accuracy ?? accuracy

/** The first look after training began at which a run is better than that; undefined: at none so far. */
export const firstAbove = ({ evaluated }: RunFrame, accuracy: number): number | undefined =>
  evaluated.find((look) => look.step > 0 && worthOf(look) > accuracy)?.step

/** What the numbers of now say of training. */
export type Verdict =
  /** repairs are still being measured, or nothing is trained */
  | { readonly kind: 'open' }
  /** PTQ is no worse, or training is better by less than so many images can tell, or by more */
  | { readonly kind: 'ptq' | 'even' | 'qat'; readonly run: RunFrame; readonly end: Evaluated; readonly best: Repaired }

export function verdictOf(runs: readonly RunFrame[], better: BetterFrame | null, tested: number): Verdict {
  const run = bestRun(runs)
  const end = run && endOf(run)
  const best = mostAccurate(better?.measured ?? [])
  if (!run || !end || end.step === 0 || !best || better?.measured.length !== better?.total) return { kind: 'open' }
  const gained = worthOf(end) - best.accuracy
  const deviation = deviationOf(worthOf(end), tested)
  return { kind: gained <= 0 ? 'ptq' : gained <= deviation ? 'even' : 'qat', run, end, best }
}
