import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { TrainFrame } from '../../frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import type { QatView } from '../view.ts'
import { bestRun, deviationOf, endOf, lookAt } from './run-lines.ts'
import { betterOf, REPAIR_NAME, RUN_NAME } from './run-names.ts'
import type { ShownRuns } from './useShownRuns.ts'

/** The words of the runs: all numbers in them come from the frames. */
export const WORDS = {
  aside: { en: 'Values, PTQ without training, and kept curves', ko: '값, 학습 없는 PTQ, 보관한 곡선' },
  step: { en: 'step', ko: '단계' },
  runs: { en: 'accuracy', ko: '정확도' },
  integers: { en: 'integers', ko: '정수' },
  loss: { en: 'batch loss', ko: '배치 손실' },
  lossLabel: { en: 'loss of the batch', ko: '배치 손실' },
  rate: { en: 'learning rate', ko: '학습률' },
  handle: { en: 'Step on screen', ko: '보고 있는 단계' },
  range: { en: 'Range of the accuracy axis', ko: '정확도 축의 범위' },
  better: { en: 'PTQ without training', ko: '학습 없는 PTQ' },
  noIntegers: {
    en: 'A part stays float, so there are no integers to measure.',
    ko: '일부가 실수로 남아 있어 측정할 정수 신경망이 없습니다.',
  },
  noRuns: {
    en: 'All runs are switched off. Switch one on among the settings, under Runs.',
    ko: '모든 학습이 꺼져 있습니다. 설정의 ‘학습’에서 하나 이상 켜세요.',
  },
  waiting: { en: 'Getting ready to train…', ko: '학습을 준비하는 중…' },
}

export const accuracyLabel = (tested: number, language: Language) =>
  language === 'en'
    ? `accuracy on ${formatCount(tested)} test images, %`
    : `테스트 이미지 ${formatCount(tested)}장의 정확도, %`

const points = (share: number) => formatFixed(100 * share, 1)
const Quant = ({ children }: { children: ReactNode }) => <b className="quant-word">{children}</b>
const Float = ({ children }: { children: ReactNode }) => <b className="float-word">{children}</b>

/** What is rounded how finely, at the beginning of a sentence. */
function bitsSaid({ weightBits, activationBits }: QatView['settings'], language: Language): string {
  const english = language === 'en'
  if (weightBits === FLOAT_BITS && activationBits === FLOAT_BITS)
    return english ? 'With nothing rounded' : '아무것도 양자화하지 않고'
  if (weightBits === FLOAT_BITS)
    return english ? `With ${activationBits}-bit activations` : `활성값 ${activationBits}비트에서`
  if (activationBits >= 8) return english ? `At ${weightBits} bits` : `${weightBits}비트에서`
  return english
    ? `With ${weightBits}-bit weights and ${activationBits}-bit activations`
    : `가중치 ${weightBits}비트, 활성값 ${activationBits}비트에서`
}

/** The finding: at the end what training was worth, before that where the runs stand. */
export function runsTitle(view: QatView, shown: ShownRuns | null, language: Language): ReactNode {
  if (!shown) return WORDS.waiting[language]
  const { now } = shown
  const ended = now.step >= now.steps || now.runs.every(({ diverged }) => diverged !== null)
  return ended ? endTitle(view, now, language) : runningTitle(now, language)
}

function endTitle(view: QatView, now: TrainFrame, language: Language): ReactNode {
  const english = language === 'en'
  const best = bestRun(now.runs)
  const reached = best && endOf(best)
  const end = reached?.accuracy
  const steps = formatCount(reached?.step ?? now.step)
  const [float] = now.runs.filter(({ kind }) => kind === 'float')
  if (now.runs.every(({ diverged }) => diverged !== null))
    return english ? 'Every run has run away: the learning rate is too high' : '모든 학습이 발산함: 학습률이 너무 높음'
  if (!best || end === undefined) {
    const [first, last] = [float?.evaluated.at(0)?.accuracy ?? 0, float?.evaluated.at(-1)?.accuracy ?? 0]
    return english ? (
      <>
        In float, {steps} steps take accuracy from <Float>{points(first)}</Float> to{' '}
        <Float>{formatPercent(last, 1)}</Float>
      </>
    ) : (
      <>
        실수로 {steps}단계를 학습하면 정확도가 <Float>{points(first)}</Float>에서{' '}
        <Float>{formatPercent(last, 1)}</Float>로
      </>
    )
  }
  const ptq = view.stale.parameters ? undefined : view.parameters?.ptq?.accuracy
  const from = ptq ?? best.evaluated[0].accuracy
  const where = bitsSaid(view.settings, language)
  const to = <Quant>{formatPercent(end, 1)}</Quant>
  // The lesson is about learned scales: another that does better is named.
  const by = best.kind === 'ste' ? { en: ' with STE', ko: 'STE로 ' }[language] : ''
  if (points(from) === points(end))
    return english ? (
      <>
        {where}, {steps} steps of training{by} leave accuracy at {to}
      </>
    ) : (
      <>
        {where} {by}
        {steps}단계를 학습해도 정확도는 {to} 그대로
      </>
    )
  const up = end > from
  return english ? (
    <>
      {where}, {steps} steps of training{by} {up ? 'lift' : 'lower'} accuracy from <Quant>{points(from)}</Quant> to {to}
    </>
  ) : (
    <>
      {where} {by}
      {steps}단계를 학습하면 정확도가 <Quant>{points(from)}</Quant>에서 {to}로 {up ? '오름' : '내려감'}
    </>
  )
}

function runningTitle(now: TrainFrame, language: Language): ReactNode {
  const english = language === 'en'
  const where = english
    ? `Step ${formatCount(now.step)} of ${formatCount(now.steps)}`
    : `${formatCount(now.steps)}단계 중 ${formatCount(now.step)}단계`
  return (
    <>
      {where}:
      {inOrder(now).map((run, i) => {
        const accuracy = lookAt(run.evaluated, now.step)?.accuracy
        const Word = run.kind === 'float' ? Float : Quant
        return (
          <span key={run.kind}>
            {i > 0 && ','} {RUN_NAME[run.kind][language]}{' '}
            {run.diverged !== null ? (
              english ? (
                `ran away in step ${run.diverged}`
              ) : (
                `${run.diverged}단계에서 발산`
              )
            ) : (
              <Word>{accuracy === undefined ? '…' : formatPercent(accuracy, 1)}</Word>
            )}
          </span>
        )
      })}
    </>
  )
}

const ORDER = ['lsq', 'ste', 'float'] as const
/** Those that the lesson is about first. */
export const inOrder = ({ runs }: Pick<TrainFrame, 'runs'>) =>
  ORDER.flatMap((kind) => runs.filter((run) => run.kind === kind))

/** Of each run that ran away, in which step, why, and what is left of it. */
export function divergedNotes({ now }: ShownRuns, language: Language): string[] {
  return inOrder(now).flatMap(({ kind, diverged, kept: look }) => {
    if (diverged === null) return []
    const name = RUN_NAME[kind]
    const kept = formatCount(look?.step ?? 0)
    return language === 'en'
      ? `${kind === 'float' ? 'Float' : name.en} ran away in step ${formatCount(diverged)}: the learning rate is too high. The weights of step ${kept} are kept.`
      : `${name.ko} 학습이 ${formatCount(diverged)}단계에서 발산했습니다. 학습률이 너무 높습니다. ${kept}단계의 가중치를 남겨 두었습니다.`
  })
}

/** How uncertain the accuracies are by the number of test images. */
export function uncertaintyNote({ whole }: ShownRuns, language: Language): string {
  const tested = formatCount(whole.tested)
  const run = bestRun(whole.runs) ?? whole.runs.at(0)
  const share = run && endOf(run)?.accuracy
  if (share === undefined) return ''
  const deviation = points(deviationOf(share, whole.tested))
  return language === 'en'
    ? `On ${tested} images ${formatPercent(share, 1)} is uncertain by ±${deviation} points (one standard deviation). Curves are as training simulates the rounding; the repairs of PTQ are measured in integers.`
    : `이미지 ${tested}장으로 잰 ${formatPercent(share, 1)}의 불확실성은 ±${deviation} %p입니다(표준 편차). 곡선은 학습 중 모사한 양자화의 정확도이고, PTQ 개선 기법은 정수 연산으로 쟀습니다.`
}

export function runsSummary(view: QatView, shown: ShownRuns | null, language: Language): string {
  if (!shown) return WORDS.waiting[language]
  const english = language === 'en'
  const said = inOrder(shown.now).map(({ kind, evaluated }) => {
    const accuracy = evaluated.at(-1)?.accuracy
    return `${RUN_NAME[kind][language]} ${accuracy === undefined ? '…' : formatPercent(accuracy, 1)}`
  })
  const ptq = view.parameters?.ptq?.accuracy
  if (ptq !== undefined) said.push(english ? `PTQ ${formatPercent(ptq, 1)}` : `PTQ ${formatPercent(ptq, 1)}`)
  const step = formatCount(shown.now.step)
  return english
    ? `Accuracy on ${formatCount(shown.now.tested)} test images after ${step} training steps: ${said.join(', ')}.`
    : `${step}단계 학습 후 테스트 이미지 ${formatCount(shown.now.tested)}장의 정확도: ${said.join(', ')}.`
}

/** All looks of all runs, and below what can be had without training. */
export function runsTable(view: QatView, shown: ShownRuns | null, language: Language): Table {
  const english = language === 'en'
  const runs = shown ? inOrder(shown.whole) : []
  const steps = [...new Set(runs.flatMap(({ evaluated }) => evaluated.map(({ step }) => step)))].sort((a, b) => a - b)
  const columns = runs.flatMap(({ kind }) => {
    const name = RUN_NAME[kind][language]
    return kind === 'float' ? [name] : [name, `${name}, ${WORDS.integers[language]}`]
  })
  const looks = steps.map((step) => [
    step,
    ...runs.flatMap(({ kind, evaluated }) => {
      const look = evaluated.find((one) => one.step === step)
      return kind === 'float' ? [look?.accuracy ?? ''] : [look?.accuracy ?? '', look?.integers?.accuracy ?? '']
    }),
  ])
  const ptq = view.parameters?.ptq
  const rest = (first: string, accuracy: number | undefined, last: string | number = '') => [
    first,
    accuracy ?? '',
    last,
    ...columns.slice(2).map(() => ''),
  ]
  return {
    caption: english
      ? 'Accuracy of the runs at each look; then PTQ with the seconds it took'
      : '측정한 단계마다 학습별 정확도. 아래는 PTQ의 정확도와 걸린 시간(초)',
    columns: [WORDS.step[language], ...columns],
    rows: [
      ...looks,
      ...(ptq ? [rest('PTQ', ptq.accuracy)] : []),
      ...betterOf(view).map(({ repair, accuracy, seconds }) =>
        rest(`PTQ, ${REPAIR_NAME[repair][language]}`, accuracy, `${formatFixed(seconds, 2)} s`),
      ),
    ],
  }
}
