import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { className } from '../../../../ui/class-names.ts'
import { formatCount, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { ChangedImage, InferFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'

/** The words of the test. */
export const WORDS = {
  truth: { en: 'true', ko: '정답' },
  told: { en: 'predicted', ko: '예측' },
  cell: { en: 'Cell of the confusion matrix', ko: '혼동 행렬의 칸' },
  worst: { en: 'Most frequent mistake:', ko: '가장 잦은 오답:' },
  noMistake: { en: 'No mistakes so far', ko: '아직 오답 없음' },
  progress: { en: 'Test images that have passed', ko: '지금까지 통과한 테스트 이미지' },
  shown: { en: 'The first # are shown.', ko: '처음 #장만 보임.' },
  is: { en: 'is', ko: '정답은' },
  simd: { en: 'WebAssembly SIMD', ko: 'WebAssembly SIMD' },
  reference: { en: 'plain JavaScript, without SIMD', ko: 'SIMD 없이 JavaScript로' },
}

const CLASSES = 10

/** The mistake that is made most; null where there is none. */
export function worstCell(confusion: Float64Array): number | null {
  let worst: number | null = null
  for (const [i, count] of confusion.entries()) {
    const wrong = Math.floor(i / CLASSES) !== i % CLASSES && count > 0
    if (wrong && (worst === null || count > confusion[worst])) worst = i
  }
  return worst
}

export function cellText({ confusion, set }: InferFrame, cell: number, language: Language): string {
  const [label, told] = [Math.floor(cell / CLASSES), cell % CLASSES]
  const row = confusion.slice(label * CLASSES, (label + 1) * CLASSES)
  const [count, all] = [confusion[cell], row.reduce((sum, one) => sum + one, 0)].map(formatCount)
  const [is, taken] = [label, told].map((one) => className(set, one)[language])
  if (language === 'ko')
    return label === told ? `${is} ${all}장 중 ${count}장을 맞힘` : `${is} ${all}장 중 ${count}장의 예측이 ${taken}`
  return label === told
    ? `${is}: ${count} of ${all} are right`
    : `${is}: ${count} of ${all} ${confusion[cell] === 1 ? 'is' : 'are'} taken for ${taken}`
}

const word = (look: string, name: string, value: number, text: string) => (
  <b className={look} data-number={name} data-value={value}>
    {text}
  </b>
)

/** What is left of the accuracy, and how many of the answers are those of the float network. */
export function testTitle({ infer }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  if (!infer) return english ? 'The test images are on their way…' : '테스트 이미지를 넣는 중…'
  const { images, total } = infer
  const quantized = word('quant-word', 'test-accuracy', infer.accuracy, formatPercent(infer.accuracy, 1))
  const float = word('float-word', 'test-float-accuracy', infer.floatAccuracy, formatPercent(infer.floatAccuracy, 1))
  const agree = word('quant-word', 'test-agreement', infer.agreement, formatPercent(infer.agreement, 1))
  if (images < total)
    return english ? (
      <>
        {formatCount(images)} of {formatCount(total)} images: accuracy {quantized}, float {float}
      </>
    ) : (
      <>
        {formatCount(total)}장 중 {formatCount(images)}장: 정확도 {quantized}, 실수 {float}
      </>
    )
  return english ? (
    <>
      Accuracy {quantized}, in float {float}; {agree} of the answers agree
    </>
  ) : (
    <>
      정확도 {quantized}, 실수에서는 {float}. 예측 일치율 {agree}
    </>
  )
}

export function changedHead({ changes, images }: InferFrame, language: Language): ReactNode {
  const number = <b>{formatCount(changes)}</b>
  return language === 'en' ? (
    <>
      {number} of {formatCount(images)} images {changes === 1 ? 'has' : 'have'} another class than in float
    </>
  ) : (
    <>
      {formatCount(images)}장 중 {number}장의 예측이 실수와 다름
    </>
  )
}

export function changedText({ label, float, quantized }: ChangedImage, set: InferFrame['set'], language: Language) {
  const [is, before, after] = [label, float, quantized].map((one) => className(set, one)[language])
  return language === 'en'
    ? `${is}: float says ${before}, quantized ${after}`
    : `정답 ${is}: 실수는 ${before}, 양자화 후에는 ${after}`
}

export function testSummary({ infer }: PtqView, language: Language): string {
  if (!infer) return ''
  const worst = worstCell(infer.confusion)
  const [accuracy, float, agreement] = [infer.accuracy, infer.floatAccuracy, infer.agreement].map((share) =>
    formatPercent(share, 1),
  )
  const mistake = worst === null ? '' : cellText(infer, worst, language)
  return language === 'en'
    ? `After ${formatCount(infer.images)} test images the quantized network is right for ${accuracy}, the float network for ${float}, and they agree on ${agreement}. ${mistake}.`
    : `테스트 이미지 ${formatCount(infer.images)}장에서 양자화한 신경망의 정확도는 ${accuracy}, 실수 신경망은 ${float}, 예측 일치율은 ${agreement}입니다. ${mistake}.`
}

export function testTable({ infer }: PtqView, language: Language): Table {
  const english = language === 'en'
  const names = Array.from({ length: CLASSES }, (_, label) => (infer ? className(infer.set, label)[language] : ''))
  return {
    caption: english
      ? `Confusion matrix of the quantized network, ${infer?.images ?? 0} test images: true classes in rows, predictions in columns`
      : `양자화한 신경망의 혼동 행렬, 테스트 이미지 ${infer?.images ?? 0}장: 행은 정답, 열은 예측`,
    columns: [english ? 'true class' : '정답', ...names],
    rows: names.map((name, row) => [
      name,
      ...Array.from({ length: CLASSES }, (_, column) => infer?.confusion[row * CLASSES + column] ?? ''),
    ]),
  }
}
