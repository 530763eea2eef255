import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import { ALL_BITS, STEPS, TESTED } from '../../recipe-setting.ts'
import { at, bytesAt, pointsOf } from '../points.ts'
import type { ChooseView } from '../view.ts'
import styles from './BitsView.module.css'

export const WORDS = {
  bits: { en: 'Bits a weight', ko: '가중치의 비트 수' },
  axis: { en: 'bits a weight', ko: '가중치 비트' },
  guessing: { en: 'guessing', ko: '무작위 추측' },
  more: { en: 'One bit more', ko: '1비트 더' },
  fewer: { en: 'One bit fewer', ko: '1비트 덜' },
  float: { en: 'float', ko: '실수' },
  floatNote: { en: '32 bits', ko: '32비트' },
  trained: { en: 'trained rounded', ko: '반올림하며 학습' },
  trainedNote: { en: `QAT, ${STEPS} steps`, ko: `QAT, ${STEPS}단계` },
  built: { en: 'QAT, as the site was built', ko: '빌드할 때의 값' },
  running: { en: 'QAT, being trained', ko: 'QAT, 학습하는 중' },
  channel: { en: 'rounded', ko: '반올림' },
  channelNote: { en: 'PTQ, a scale a channel', ko: 'PTQ, 채널별 스케일' },
  tensor: { en: 'rounded', ko: '반올림' },
  tensorNote: { en: 'PTQ, one scale a layer', ko: 'PTQ, 층별 스케일' },
  all: { en: 'All bits', ko: '모든 비트' },
  cancel: { en: 'Cancel', ko: '취소' },
} satisfies Record<string, BothLanguages>

/** accuracies on so many images differ by chance by about as much */
const NOTHING = 0.01

/** What is on screen at the bits that are set. */
export function nowAt(view: ChooseView) {
  const { bits } = view.settings
  const { float, tensor, channel, trained } = pointsOf(view)
  const running = view.frames.trained?.running
  return {
    bits,
    float,
    tensor: at(tensor, bits)?.accuracy,
    channel: at(channel, bits)?.accuracy,
    trained: at(trained, bits),
    running: running?.bits === bits ? running : null,
    bytes: bytesAt(view, bits),
    floatBytes: view.frames.rounded?.float?.bytes,
  }
}

export function bitsTitle(view: ChooseView, language: Language): ReactNode {
  const english = language === 'en'
  const { bits, channel, trained } = nowAt(view)
  if (channel === undefined)
    return english
      ? `Rounding to ${bits} bits, and asking ${formatCount(TESTED)} images`
      : `${bits}비트로 반올림해 이미지 ${formatCount(TESTED)}장으로 재는 중`
  const kept = <b className="quant-word">{formatPercent(channel, 1)}</b>
  const learned = trained && (
    <b className={`quant-word ${trained.from === 'built' ? styles.built : ''}`}>{formatPercent(trained.accuracy, 1)}</b>
  )
  if (!trained)
    return english ? (
      <>
        At {bits} bits, rounding keeps {kept} of the answers right
      </>
    ) : (
      <>
        {bits}비트로 반올림하면 정확도 {kept}
      </>
    )
  if (trained.accuracy - channel > NOTHING)
    return english ? (
      <>
        At {bits} bits, rounding keeps {kept} of the answers right. Training for it keeps {learned}
      </>
    ) : (
      <>
        {bits}비트로 반올림만 하면 정확도 {kept}, 반올림을 겪으며 학습하면 {learned}
      </>
    )
  return english ? (
    <>
      At {bits} bits, rounding keeps {kept} of the answers right; training for it does no better, {learned}
    </>
  ) : (
    <>
      {bits}비트에서는 반올림만 해도 정확도 {kept}, 학습해도 {learned}로 나아지지 않음
    </>
  )
}

/** Names the data, and which numbers are not of this page. */
export function bitsNote(view: ChooseView, language: Language): string {
  const built = pointsOf(view).trained.some(({ from }) => from === 'built')
  return language === 'en'
    ? `accuracy in %, MobileNet on the first ${formatCount(TESTED)} Fashion-MNIST test images, 8-bit activations.${built ? ' Pale squares: computed when this site was built.' : ''}`
    : `정확도(%), MobileNet, Fashion-MNIST 테스트 처음 ${formatCount(TESTED)}장, 활성값 8비트.${built ? ' 흐린 네모는 사이트를 빌드할 때 계산한 값입니다.' : ''}`
}

export function bitsSummary(view: ChooseView, language: Language): string {
  const { bits, float, tensor, channel, trained } = nowAt(view)
  const say = (share: number | undefined) => (share === undefined ? '–' : formatPercent(share, 1))
  const built = trained?.from === 'built'
  return language === 'en'
    ? `At ${bits} bits a weight: rounded with one scale a layer ${say(tensor)}, with a scale a channel ${say(channel)}, trained with the rounding inside ${say(trained?.accuracy)}${built ? ' (computed when this site was built)' : ''}; float ${say(float)}.`
    : `가중치 ${bits}비트에서 층마다 스케일 하나로 반올림하면 ${say(tensor)}, 채널마다 스케일을 두면 ${say(channel)}, 반올림을 겪으며 학습하면 ${say(trained?.accuracy)}${built ? '(사이트를 빌드할 때 계산한 값)' : ''}이고, 실수 신경망은 ${say(float)}입니다.`
}

/** Of what the slider says, besides the bits. */
export function bitsSaid(view: ChooseView, language: Language): string {
  const { bits, channel, trained } = nowAt(view)
  const say = (share: number | undefined) => (share === undefined ? '–' : formatPercent(share, 1))
  return language === 'en'
    ? `${bits} bits: rounded ${say(channel)}, trained ${say(trained?.accuracy)}`
    : `${bits}비트: 반올림 ${say(channel)}, 학습 ${say(trained?.accuracy)}`
}

export function bitsTable(view: ChooseView, language: Language): Table {
  const english = language === 'en'
  const { float, tensor, channel, trained } = pointsOf(view)
  const cell = (accuracy: number | undefined) => accuracy ?? '–'
  const from = (bits: number) => {
    const point = at(trained, bits)
    if (!point) return '–'
    if (point.from === 'now') return english ? 'this page' : '이 페이지'
    return english ? 'when the site was built' : '사이트를 빌드할 때'
  }
  return {
    caption: english
      ? `Accuracy by bits a weight, MobileNet, first ${TESTED} test images, float ${float ?? '–'}`
      : `가중치 비트별 정확도, MobileNet, 테스트 처음 ${TESTED}장, 실수 ${float ?? '–'}`,
    columns: english
      ? ['bits', 'kB', 'one scale a layer', 'a scale a channel', 'trained (QAT)', 'trained values from']
      : ['비트', 'kB', '층마다 스케일 하나', '채널마다 스케일', '학습(QAT)', '학습 값의 출처'],
    rows: ALL_BITS.map((bits) => [
      bits,
      cell(kilobytes(bytesAt(view, bits))),
      cell(at(tensor, bits)?.accuracy),
      cell(at(channel, bits)?.accuracy),
      cell(at(trained, bits)?.accuracy),
      from(bits),
    ]),
  }
}

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 1000)

/** Of 100, with one place and without a sign: the axis has it. */
export const points100 = (share: number | undefined) => (share === undefined ? '–' : formatFixed(100 * share, 1))

export const inKilobytes = (bytes: number | undefined) => (bytes === undefined ? '–' : formatNumber(bytes / 1000))

export function trainText(bits: number, language: Language): string {
  return language === 'en' ? `Train at ${bits} bits` : `${bits}비트로 학습`
}
export function runningText(bits: number, step: number, language: Language): string {
  return language === 'en' ? `${bits} bits: step ${step} of ${STEPS}` : `${bits}비트: ${STEPS}단계 중 ${step}단계`
}
export function doneText(bits: number, seconds: number, language: Language): string {
  return language === 'en'
    ? `Trained here at ${bits} bits in ${formatFixed(seconds, 1)}\u202fs`
    : `여기서 ${bits}비트로 ${formatFixed(seconds, 1)}초 동안 학습함`
}
