import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatFixed, formatPercent } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { TrainedKind, TrainingFrame } from '../frames.ts'
import type { Cost } from './Costs.tsx'
import type { ErrorsView } from './view.ts'

export const WORDS = {
  rate: { en: 'Learning rate', ko: '학습률' },
  rateInSteps: (steps: string) => ({ en: `learning rate: ${steps} steps`, ko: `학습률: 간격의 ${steps}배` }),
  rightSaid: { en: 'float weights, rounded to be used', ko: '실수로 두고 쓸 때만 반올림' },
  wrongSaid: { en: 'only integers are kept', ko: '정수만 남김' },
  loss: { en: 'loss on all points, by step', ko: '단계별 손실(모든 점)' },
  float: { en: 'float', ko: '실수' },
  latent: { en: 'float weights, rounded', ko: '실수 가중치를 반올림' },
  integers: { en: 'integers only', ko: '정수만' },
  path: (weight: number, layer: string) => ({
    en: `weight ${weight} (${layer}), in steps of its grid`,
    ko: `가중치 ${weight}번(${layer}), 격자 간격 단위`,
  }),
  vanish: {
    en: 'moves of the last step, in steps of the grid: these vanish',
    ko: '마지막 단계의 이동량(격자 간격 단위): 여기는 사라짐',
  },
  vanishShort: { en: 'moves that vanish', ko: '사라지는 이동' },
  half: { en: 'half a step', ko: '반 간격' },
}

const runOf = (frame: TrainingFrame | null, kind: TrainedKind) => frame?.runs.find((run) => run.kind === kind)

export const trainingCosts = (frame: TrainingFrame | null): Cost[] => [
  {
    name: 'accuracy',
    label: { en: 'accuracy', ko: '정확도' },
    right: runOf(frame, 'latent')?.accuracy,
    wrong: runOf(frame, 'integers')?.accuracy,
    write: (value) => formatPercent(value, 1),
  },
  {
    name: 'survived',
    label: { en: 'moves that were kept', ko: '남은 이동' },
    right: frame?.latentMoves,
    wrong: frame?.survivedInAll,
    write: formatCount,
  },
  {
    name: 'tried',
    label: { en: 'of so many', ko: '전체 이동' },
    right: frame?.latentMoves,
    wrong: frame?.triedInAll,
    write: formatCount,
  },
  {
    name: 'loss',
    label: { en: 'loss', ko: '손실' },
    right: runOf(frame, 'latent')?.loss,
    wrong: runOf(frame, 'integers')?.loss,
    write: (value) => formatFixed(value, 3),
  },
]

/** How much of what the optimizer wanted is left of it. */
export function trainingTitle({ frames: { training } }: ErrorsView, language: Language): ReactNode {
  const english = language === 'en'
  if (!training) return english ? 'Training…' : '학습하는 중…'
  const { triedInAll, survivedInAll, step } = training
  if (step === 0) return english ? 'Both start from the same codes' : '둘 다 같은 코드에서 시작함'
  const number = <b className="error-word">{formatCount(survivedInAll)}</b>
  return english ? (
    <>
      Of {formatCount(triedInAll)} moves of integer weights {number} {survivedInAll === 1 ? 'was' : 'were'} kept
    </>
  ) : (
    <>
      정수 가중치의 이동 {formatCount(triedInAll)}번 가운데 남은 것은 {number}번
    </>
  )
}

export function trainingSummary({ frames: { training } }: ErrorsView, language: Language): string {
  if (!training) return ''
  const [a, b] = (['latent', 'integers'] as const).map((kind) => formatPercent(runOf(training, kind)?.accuracy ?? 0, 1))
  const { step, survivedInAll, triedInAll } = training
  return language === 'en'
    ? `After ${step} steps the network with float weights that are rounded to be used has an accuracy of ${a}, the one that keeps only integers ${b}: ${formatCount(survivedInAll)} of its ${formatCount(triedInAll)} moves reached another code.`
    : `${step}단계 뒤 정확도는 실수 가중치를 반올림해 쓰는 신경망이 ${a}, 정수만 남기는 신경망이 ${b}입니다. 정수 쪽의 이동 ${formatCount(triedInAll)}번 가운데 다른 코드에 닿은 것은 ${formatCount(survivedInAll)}번입니다.`
}

export function trainingTable({ frames: { training } }: ErrorsView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? `The three runs after ${training?.step ?? 0} steps` : `${training?.step ?? 0}단계 뒤의 세 학습`,
    columns: english ? ['weights', 'accuracy', 'loss'] : ['가중치', '정확도', '손실'],
    rows: (training?.runs ?? []).map(({ kind, accuracy, loss }) => [WORDS[kind][language], accuracy, loss]),
  }
}
