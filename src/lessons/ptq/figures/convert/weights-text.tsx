import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatBytes, formatCount, formatFixed, withUnit } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { ConvertFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'

type Converted = NonNullable<ConvertFrame['converted']>

export const WORDS = {
  float: { en: 'float', ko: '실수' },
  codes: { en: 'what the codes stand for', ko: '코드가 나타내는 값' },
  weights: { en: 'weights', ko: '가중치' },
  file: { en: 'File', ko: '파일' },
  stored: { en: 'Stored numbers', ko: '저장하는 수' },
  kept: { en: 'Activations kept at a time', ko: '한 번에 담아 두는 활성값' },
  keptNote: { en: 'peak for one image', ko: '이미지 한 장의 최댓값' },
  byteEach: { en: 'peak for one image, a byte a code', ko: '이미지 한 장의 최댓값, 코드 하나에 1바이트' },
  same: { en: 'no smaller', ko: '그대로' },
  computes: { en: 'How it computes', ko: '계산 방법' },
}

export function timesSmaller(ratio: number): BothLanguages {
  const times = formatFixed(ratio, 1)
  return { en: `${times} times smaller`, ko: `${times}배 작음` }
}

/** How the network computes, in a few words and in one sentence. */
export const KIND: Readonly<Record<Converted['kind'], { name: BothLanguages; says: BothLanguages }>> = {
  integer: {
    name: { en: 'in integers', ko: '정수로' },
    says: {
      en: 'Codes are multiplied by codes and summed in int32; the sum is rescaled to the next code.',
      ko: '코드끼리 곱해 int32로 더하고, 합을 다음 코드로 재양자화합니다.',
    },
  },
  simulated: {
    name: { en: 'simulated in float', ko: '실수로 모의' },
    says: {
      en: 'Some of it stays float, so what is quantized is only rounded to what its codes stand for, and computed in float. No integer file: codes and floats are counted, without scales.',
      ko: '실수로 남는 부분이 있어서, 양자화한 값은 코드가 나타내는 값으로 반올림만 하고 실수로 계산합니다. 정수 파일은 없으므로 코드와 실수만 세고 스케일은 뺍니다.',
    },
  },
  dynamic: {
    name: { en: 'dynamic range', ko: '동적 범위' },
    says: {
      en: 'Each image’s activations get a range of their own when they come, and products are integers; what is kept in between is float. Codes and biases are counted, without scales.',
      ko: '활성값의 범위를 이미지마다 그때그때 정해 정수로 곱하고, 층 사이에는 실수로 담아 둡니다. 코드와 편향만 세고 스케일은 뺍니다.',
    },
  },
  float: {
    name: { en: 'in float, from codes', ko: '코드를 풀어 실수로' },
    says: {
      en: 'Weights are decoded and all is computed in float: only what is stored is smaller.',
      ko: '가중치를 풀어서 전부 실수로 계산합니다. 저장 크기만 줄어듭니다.',
    },
  },
}

/** The layer that is opened: of the frame, whatever the setting says. */
export function openedLayer({ convert, settings }: PtqView) {
  const layers = convert?.converted?.layers
  return layers?.[Math.min(settings.layer, layers.length - 1)] ?? null
}

/** While there is nothing else to say. */
export function waitingTitle({ convert }: PtqView, language: Language): string {
  const rounding = convert?.rounding
  if (!rounding) return language === 'en' ? 'Converting…' : '변환하는 중…'
  return language === 'en'
    ? `AdaRound has learned ${rounding.done} of ${rounding.layers} layers`
    : `AdaRound: ${rounding.layers}개 층 중 ${rounding.done}개 학습`
}

const decibels = (db: number) => withUnit(formatFixed(db, 1), 'dB')

export function weightsTitle(view: PtqView, language: Language): ReactNode {
  const converted = view.convert?.converted
  const layer = openedLayer(view)
  if (!converted || !layer || view.convert?.rounding) return waitingTitle(view, language)
  const english = language === 'en'
  const from = formatBytes(converted.floatBytes)
  const to = <b className="quant-word">{formatBytes(converted.bytes)}</b>
  const file = converted.kind === 'integer'
  const sqnr = <b className="quant-word">{decibels(layer.sqnrDb)}</b>
  const kept =
    layer.bits >= FLOAT_BITS ? (
      english ? (
        <>{layer.name} stays float</>
      ) : (
        <>{layer.name}은 실수 그대로</>
      )
    ) : english ? (
      <>
        {layer.bits}-bit codes keep {layer.name} at {sqnr}
      </>
    ) : (
      <>
        {layer.bits}비트 코드로 {layer.name} 가중치는 {sqnr}
      </>
    )
  return english ? (
    <>
      {kept}; {file ? 'the file shrinks' : 'what is stored shrinks'} from {from} to {to}
    </>
  ) : (
    <>
      {kept}, {file ? '파일' : '저장하는 수'}은 {from}에서 {to}로
    </>
  )
}

export function weightsSummary(view: PtqView, language: Language): string {
  const converted = view.convert?.converted
  const layer = openedLayer(view)
  if (!converted || !layer) return ''
  const count = formatCount(layer.before.counts.reduce((sum, n) => sum + n, 0))
  const [from, to] = [converted.floatBytes, converted.bytes].map(formatBytes)
  const [peak, less] = [converted.floatActivationBytes, converted.activationBytes].map(formatBytes)
  const { name, says } = KIND[converted.kind]
  return language === 'en'
    ? `Histogram of the ${count} weights of layer ${layer.name} before conversion, and of what their codes stand for: ${decibels(layer.sqnrDb)}. From ${from} to ${to}; peak activations from ${peak} to ${less}. It computes ${name.en}: ${says.en}`
    : `${layer.name} 층의 가중치 ${count}개와 코드가 나타내는 값의 히스토그램: SQNR ${decibels(layer.sqnrDb)}. 크기는 ${from}에서 ${to}로, 활성값 최댓값은 ${peak}에서 ${less}로 바뀝니다. 계산 방법: ${name.ko}. ${says.ko}`
}

export function weightsTable({ convert }: PtqView, language: Language): Table {
  const english = language === 'en'
  const converted = convert?.converted
  const rows: (string | number)[][] = (converted?.layers ?? []).map(({ name, bits, bytes, sqnrDb, before }) => [
    name,
    before.counts.reduce((sum, n) => sum + n, 0),
    bits >= FLOAT_BITS ? WORDS.float[language] : bits,
    bytes,
    sqnrDb,
  ])
  if (converted) {
    const total = (en: string, ko: string, value: number) => rows.push([english ? en : ko, '', '', value, ''])
    total('all, float', '전체, 실수', converted.floatBytes)
    total('all, quantized', '전체, 양자화', converted.bytes)
    total('peak activations, float', '활성값 최댓값, 실수', converted.floatActivationBytes)
    total('peak activations, quantized', '활성값 최댓값, 양자화', converted.activationBytes)
  }
  return {
    caption: english ? 'Weights of each layer after conversion' : '변환한 층별 가중치',
    columns: english
      ? ['layer', 'weights', 'bits', 'bytes', 'SQNR, dB']
      : ['층', '가중치 수', '비트', '바이트', 'SQNR, dB'],
    rows,
  }
}
