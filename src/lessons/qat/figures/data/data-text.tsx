import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { className } from '../../../../ui/class-names.ts'
import { formatCount, formatFixed } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { DrawnImages } from '../../frames.ts'
import type { QatView } from '../view.ts'
import { orderPlace } from './order-place.ts'

/** The words of the data figure: all numbers in them come from the frames. */
export const WORDS = {
  batch: { en: 'The images of this step', ko: '이 단계의 이미지' },
  training: { en: 'training images, shuffled', ko: '섞은 학습 이미지' },
  test: (count: string) => ({ en: `first ${count} test images`, ko: `테스트 이미지 앞 ${count}장` }),
  never: { en: 'none is trained on', ko: '학습에는 쓰지 않음' },
  first: { en: 'Take one step', ko: '한 단계 학습하기' },
  invitation: {
    en: 'No image has been drawn yet. One step draws a batch, looks at every image of it, and changes the weights a little.',
    ko: '아직 뽑은 이미지가 없습니다. 한 단계마다 배치를 뽑아 모든 이미지를 보고 가중치를 조금 바꿉니다.',
  },
  loss: { en: 'loss', ko: '손실' },
  nats: { en: 'nats', ko: 'nat' },
  key: (full: string) => ({
    en: `Bar: loss, full at ${full} nats. Corner: taken for the class in magenta.`,
    ko: `막대: 손실, 가득 차면 ${full} nat. 모서리 표시: 자홍색으로 적은 클래스로 봄.`,
  }),
}
const RUNS = { float: { en: 'Float', ko: '실수' }, ste: { en: 'STE', ko: 'STE' }, lsq: { en: 'LSQ', ko: 'LSQ' } }

/** The data here are garments. */
export const classOf = (label: number, language: Language): string => className('fashion-mnist', label)[language]

/** The run that is looked into: the watched one, or where that is not made the last. */
const watchedKind = ({ train, settings }: QatView) =>
  (train?.runs.find(({ kind }) => kind === settings.watched) ?? train?.runs.at(-1))?.kind ?? settings.watched
export const runName = (view: QatView, language: Language): string => RUNS[watchedKind(view)][language]

const wrongIn = ({ label, predicted }: DrawnImages): number => label.filter((one, i) => one !== predicted[i]).length

export function dataTitle(view: QatView, language: Language): ReactNode {
  const { train } = view
  const english = language === 'en'
  if (!train) return english ? 'Reading the images…' : '이미지를 읽는 중…'
  const [images, tested] = [train.images, train.tested].map(formatCount)
  if (!train.drawn)
    return english
      ? `${images} images to train on, ${tested} others to test on`
      : `학습할 이미지 ${images}장, 테스트할 이미지 따로 ${tested}장`
  const { drawn, step } = train
  const wrong = wrongIn(drawn)
  const number = (
    <b className="error-word" data-number="wrong" data-value={wrong}>
      {wrong}
    </b>
  )
  const count = drawn.label.length
  const run = runName(view, language)
  return english ? (
    <>
      Step {formatCount(step)}: {run} takes {number} of the {count} images of its batch for another class
    </>
  ) : (
    <>
      {formatCount(step)}단계: {run} 학습이 배치 {count}장 중 {number}장을 다른 클래스로 봄
    </>
  )
}

/** How far through the images training is. */
export function orderText({ train }: QatView, language: Language): string {
  if (!train) return ''
  const { step, batch, images } = train
  const { seen, rounds, within } = orderPlace(step, batch, images)
  const [all, now, of] = [seen, within, images].map(formatCount)
  if (language === 'en') return `${formatCount(step)} × ${batch} = ${all} seen: round ${rounds + 1}, ${now} of ${of}`
  return `${formatCount(step)} × ${batch} = ${all}장 학습: ${rounds + 1}번째 순회, ${of}장 중 ${now}장`
}

/** One image of the batch in a sentence. */
export function sayImage(drawn: DrawnImages, n: number, language: Language): string {
  const [label, taken] = [drawn.label[n], drawn.predicted[n]].map((one) => classOf(one, language))
  const right = drawn.label[n] === drawn.predicted[n]
  const loss = formatFixed(drawn.loss[n], 2)
  return language === 'en'
    ? `${label}, ${right ? 'taken for it' : `taken for ${taken}`}, loss ${loss}`
    : `${label}, ${right ? '맞힘' : `${taken}로 봄`}, 손실 ${loss}`
}

export function dataSummary(view: QatView, language: Language): string {
  const { train } = view
  if (!train) return ''
  const [images, tested] = [train.images, train.tested].map(formatCount)
  const { drawn } = train
  const batch = drawn
    ? language === 'en'
      ? `The ${drawn.label.length} images of step ${train.step}, of which ${wrongIn(drawn)} were taken for another class before the weights moved.`
      : `${train.step}단계의 이미지 ${drawn.label.length}장 중 ${wrongIn(drawn)}장을 가중치가 바뀌기 전에 다른 클래스로 보았습니다.`
    : language === 'en'
      ? 'No batch has been drawn yet.'
      : '아직 뽑은 배치가 없습니다.'
  return language === 'en'
    ? `${batch} ${orderText(view, language)}. ${tested} test images, none of them among the ${images}, are what accuracies are of.`
    : `${batch} ${orderText(view, language)}. 정확도는 학습 이미지 ${images}장에 들어 있지 않은 테스트 이미지 ${tested}장으로 잽니다.`
}

export function dataTable({ train }: QatView, language: Language): Table {
  const english = language === 'en'
  const drawn = train?.drawn
  return {
    caption: english ? `The batch of step ${train?.step ?? 0}` : `${train?.step ?? 0}단계의 배치`,
    columns: english
      ? ['training image', 'class', 'taken for', 'loss, nats']
      : ['학습 이미지 번호', '클래스', '예측', '손실, nat'],
    rows: Array.from(drawn?.label ?? [], (label, n) => [
      drawn?.example[n] ?? '',
      classOf(label, language),
      classOf(drawn?.predicted[n] ?? label, language),
      drawn?.loss[n] ?? '',
    ]),
  }
}
