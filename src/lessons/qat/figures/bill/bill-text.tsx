import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { BillFrame, TrainFrame } from '../../frames.ts'
import { deviationOf, endOf } from '../runs/run-lines.ts'
import { betterOf, mostAccurate, REPAIR_NAME, RUN_NAME } from '../runs/run-names.ts'
import type { QatView } from '../view.ts'
import { type Verdict, worthOf } from './break-even.ts'

/** The words of the bill: all numbers in them were measured on the reader's device, or counted. */
export const WORDS = {
  time: { en: 'One training step on this device', ko: '이 기기에서 학습 한 단계' },
  ms: { en: 'ms', ko: 'ms' },
  ratio: { en: '× float', ko: '실수 대비' },
  perSecond: { en: 'images/s', ko: '이미지/초' },
  quartiles: { en: 'bar: median, whisker: quartiles', ko: '막대: 중앙값, 수염: 사분위수' },
  memory: { en: 'Memory of training', ko: '학습에 쓰는 메모리' },
  weights: { en: 'weights, gradients', ko: '가중치·기울기' },
  optimizer: { en: 'optimizer', ko: '옵티마이저' },
  activations: { en: 'activations', ko: '활성값' },
  even: { en: 'When QAT overtakes PTQ', ko: 'QAT가 PTQ를 앞서는 때' },
  asSet: { en: 'PTQ as set', ko: '설정 그대로 PTQ' },
  ends: { en: 'ends at', ko: '끝' },
  measuring: { en: 'Measuring on this device…', ko: '이 기기에서 측정하는 중…' },
}

/** What is shown of a measurement; nothing while it is of other settings. */
export const billOf = ({ bill, stale }: QatView): BillFrame | null => (stale.bill ? null : bill)

/** Median milliseconds of a step; undefined before they are measured. */
export const stepMs = (bill: BillFrame | null, kind: TrainFrame['runs'][number]['kind']): number | undefined =>
  bill?.timed?.find((one) => one.kind === kind)?.ms.median

const secondsText = (seconds: number) => `${formatFixed(seconds, seconds < 10 ? 2 : 1)}\u202fs`
/** What so many steps take here, as far as that is measured. */
export const secondsOf = (step: number, ms: number | undefined): string =>
  ms === undefined ? '' : secondsText((step * ms) / 1000)

export function billTitle(view: QatView, language: Language): ReactNode {
  const english = language === 'en'
  const bill = billOf(view)
  const timed = bill?.timed
  if (!bill || !timed) return WORDS.measuring[language]
  const times = (kind: 'ste' | 'lsq') => {
    const ratio = formatFixed(timed.find((one) => one.kind === kind)?.ratio.median ?? Number.NaN, 2)
    return <b className="quant-word">{english ? `${ratio}\u202f×` : `${ratio}배`}</b>
  }
  const doubtful = timed.some(({ kind, ratio }) => kind !== 'float' && ratio.low < 1 && ratio.high > 1)
  const disagree = english ? ', but rounds disagree' : ', 회마다 엇갈림'
  const rounds = bill.done ? (doubtful ? disagree : '') : english ? ` (round ${bill.rounds})` : ` (${bill.rounds}회)`
  return english ? (
    <>
      A step of QAT takes {times('lsq')} the time of float with LSQ, {times('ste')} with STE{rounds}
    </>
  ) : (
    <>
      QAT 한 단계는 실수보다 LSQ {times('lsq')}, STE {times('ste')}의 시간이 걸림{rounds}
    </>
  )
}

export function billSummary(view: QatView, language: Language): string {
  const bill = billOf(view)
  if (!bill?.timed) return WORDS.measuring[language]
  const said = bill.timed.map(({ kind, ms }) => `${RUN_NAME[kind][language]} ${formatNumber(ms.median)} ms`)
  return language === 'en'
    ? `A training step with ${bill.batch} images takes, medians of ${bill.rounds} rounds: ${said.join(', ')}.`
    : `이미지 ${bill.batch}장을 쓰는 학습 한 단계의 시간(${bill.rounds}회의 중앙값): ${said.join(', ')}.`
}

export function billTable(view: QatView, language: Language): Table {
  const english = language === 'en'
  const bill = billOf(view)
  const timed = bill?.timed ?? []
  return {
    caption: english
      ? 'What a training step costs on this device, and below what PTQ without training took'
      : '이 기기에서 학습 한 단계의 비용. 아래는 학습 없는 PTQ에 걸린 시간',
    columns: english
      ? [
          'run',
          'ms, lower quartile',
          'ms, median',
          'ms, upper quartile',
          'ratio to float',
          'weights, B',
          'optimizer, B',
          'activations, B',
          'accuracy',
          'seconds',
        ]
      : [
          '학습',
          'ms, 1사분위',
          'ms, 중앙값',
          'ms, 3사분위',
          '실수 대비',
          '가중치, B',
          '옵티마이저, B',
          '활성값, B',
          '정확도',
          '초',
        ],
    rows: [
      ...(bill?.memory ?? []).map(({ kind, weights, optimizer, activations }) => {
        const time = timed.find((one) => one.kind === kind)
        const { low = '', median = '', high = '' } = time?.ms ?? {}
        const run = view.train?.runs.find((one) => one.kind === kind)
        const end = run && endOf(run)
        const seconds = end && time ? (end.step * time.ms.median) / 1000 : ''
        const cost = [time?.ratio.median ?? '', weights, optimizer, activations]
        return [RUN_NAME[kind][language], low, median, high, ...cost, end ? worthOf(end) : '', seconds]
      }),
      ...betterOf(view).map(({ repair, accuracy, seconds }) => [
        `PTQ, ${REPAIR_NAME[repair][language]}`,
        ...['', '', '', '', '', '', ''],
        ...[accuracy, seconds],
      ]),
    ],
  }
}

/** Before QAT one tries better PTQ: what comes of that with these numbers. */
export function verdictText(view: QatView, verdict: Verdict, tested: number, language: Language): string {
  const english = language === 'en'
  const measured = betterOf(view)
  if (verdict.kind === 'open') {
    const total = view.better?.total ?? 0
    const best = mostAccurate(measured)
    if (!best || measured.length < total)
      return english
        ? `Before QAT, try better PTQ: ${measured.length} of ${total} have been measured so far.`
        : `QAT에 앞서 더 나은 PTQ를 시도하세요. 지금까지 ${total}가지 중 ${measured.length}가지를 쟀습니다.`
    return english
      ? `Before QAT, try better PTQ: its best here is ${formatPercent(best.accuracy, 1)}. Train a few steps to compare.`
      : `QAT에 앞서 더 나은 PTQ를 시도하세요. 여기서 가장 나은 것은 ${formatPercent(best.accuracy, 1)}입니다. 몇 단계 학습하면 비교할 수 있습니다.`
  }
  const { kind, run, end, best } = verdict
  const qat = formatPercent(worthOf(end), 1)
  const ptq = formatPercent(best.accuracy, 1)
  const [name, repair] = [RUN_NAME[run.kind][language], REPAIR_NAME[best.repair][language]]
  const points = formatFixed(100 * (worthOf(end) - best.accuracy), 1)
  const deviation = formatFixed(100 * deviationOf(worthOf(end), tested), 1)
  const took = secondsText(measured.reduce((sum, { seconds }) => sum + seconds, 0))
  const training = secondsOf(end.step, stepMs(billOf(view), run.kind))
  const after = formatCount(end.step)
  if (kind === 'ptq')
    return english
      ? `Here QAT is not needed: PTQ (${repair}) has ${ptq} without training, ${name} ${qat} after ${after} steps.`
      : `여기서는 QAT가 필요 없습니다. PTQ(${repair})가 학습 없이 ${ptq}이고, ${name}는 ${after}단계 뒤에 ${qat}입니다.`
  if (kind === 'even')
    return english
      ? `Try better PTQ first: ${name} is only ${points} points above PTQ (${repair}, ${ptq}) after ${after} steps, no more than the ±${deviation} of ${formatCount(tested)} test images.`
      : `더 나은 PTQ를 먼저 시도하세요. ${after}단계 뒤에도 ${name}는 PTQ(${repair}, ${ptq})보다 ${points} %p 높을 뿐이고, 이는 테스트 이미지 ${formatCount(tested)}장의 표준 편차 ±${deviation} %p를 넘지 않습니다.`
  const cost = english
    ? training && ` The ${measured.length} kinds of PTQ took ${took}, the training steps take ${training}.`
    : training && ` PTQ ${measured.length}가지에는 ${took}, 학습 단계에는 ${training}가 걸립니다.`
  return english
    ? `Better PTQ was tried first and does not reach it: the best (${repair}) has ${ptq}, ${name} ${qat} after ${after} steps, ${points} points more.${cost}`
    : `먼저 시도한 더 나은 PTQ로는 미치지 못합니다. 가장 나은 것(${repair})이 ${ptq}, ${name}는 ${after}단계 뒤 ${qat}로 ${points} %p 높습니다.${cost}`
}

/** Where the numbers come from. */
export function billNotes(bill: BillFrame | null, language: Language): string {
  const english = language === 'en'
  const said = english
    ? 'Nothing else is paused for the timing: training that plays, or another tab, makes it longer. Seconds of PTQ are as they passed, beside whatever else was computed; seconds of QAT are steps times the median, without the looks at the test images.'
    : '시간을 재는 동안 다른 계산을 멈추지 않으므로, 재생 중인 학습이나 다른 탭이 있으면 더 길어집니다. PTQ의 시간은 다른 계산과 함께 실제로 흐른 시간이고, QAT의 시간은 단계 수 × 중앙값으로 테스트 측정 시간은 뺀 것입니다.'
  if (!bill) return said
  const kernels =
    bill.kernels === 'simd'
      ? english
        ? 'WebAssembly SIMD computed it, on one thread.'
        : 'WebAssembly SIMD로 스레드 하나에서 계산했습니다.'
      : english
        ? 'This browser has no WebAssembly SIMD: plain JavaScript computed it, on one thread.'
        : '이 브라우저에는 WebAssembly SIMD가 없어 JavaScript로 스레드 하나에서 계산했습니다.'
  return `${kernels} ${said}`
}
