import type { Language } from '../../../../ui/language.tsx'
import type { TrainFrame } from '../../frames.ts'
import type { QatView } from '../view.ts'
import { mainCurve, type ShownKept } from './KeptLines.tsx'
import { bestRepair, REPAIR_NAME, REPAIR_SHORT, RUN_NAME } from './run-names.ts'
import { inOrder } from './runs-text.tsx'

/** What stands at the right end of a line. */
export interface End {
  readonly id: string
  readonly accuracy: number
  readonly name: string
  /** where the name has no room */
  readonly short?: string
  readonly kind: 'float' | 'lsq' | 'ste' | 'ptq' | 'better' | 'kept'
}

/** Of every line of the chart where it ends, and what it is called. */
export function endsOf(view: QatView, { runs }: TrainFrame, kept: readonly ShownKept[], language: Language): End[] {
  const best = bestRepair(view)
  const ptq = view.parameters?.ptq?.accuracy
  return [
    ...inOrder({ runs }).flatMap(({ kind, evaluated }) => {
      const accuracy = evaluated.at(-1)?.accuracy
      return accuracy === undefined ? [] : [{ id: kind, kind, accuracy, name: RUN_NAME[kind][language] }]
    }),
    ...(ptq === undefined ? [] : [{ id: 'ptq', kind: 'ptq' as const, accuracy: ptq, name: RUN_NAME.ptq[language] }]),
    ...(best
      ? [
          {
            ...{ id: 'better', kind: 'better' as const, accuracy: best.accuracy },
            ...{ name: REPAIR_NAME[best.repair][language], short: REPAIR_SHORT[best.repair][language] },
          },
        ]
      : []),
    ...kept.flatMap(({ name, run }) => {
      const accuracy = mainCurve(run)?.accuracy.at(-1)
      return accuracy === undefined ? [] : [{ id: `kept ${name}`, kind: 'kept' as const, accuracy, name }]
    }),
  ]
}
