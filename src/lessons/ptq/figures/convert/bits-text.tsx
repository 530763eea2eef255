import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatBytes, formatCount, formatFixed, formatPercent, withUnit } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { PtqView } from '../view.ts'
import { type BitsPart, layerParts, listsThatCount, otherBytes, tensorParts } from './bits-parts.ts'
import { waitingTitle } from './weights-text.tsx'

export const WORDS = {
  budget: { en: 'Size budget', ko: '크기 예산' },
  layer: { en: 'layer', ko: '층' },
  tensor: { en: 'tensor', ko: '텐서' },
  bits: { en: 'bits', ko: '비트' },
  size: { en: 'size', ko: '크기' },
  sqnr: { en: 'SQNR', ko: 'SQNR' },
  alone: { en: 'alone', ko: '단독' },
  float: { en: 'float', ko: '실수' },
  asAll: { en: 'as all', ko: '전체값' },
  reset: { en: 'All as set', ko: '모두 전체값으로' },
  weights: { en: 'Weights', ko: '가중치' },
  activations: { en: 'Activations', ko: '활성값' },
  uniform: {
    en: 'With dynamic range all have the same bits.',
    ko: '동적 범위에서는 모두 같은 비트를 씁니다.',
  },
  floatActivations: {
    en: 'With weights only, activations stay float.',
    ko: '가중치만 양자화하면 활성값은 실수 그대로입니다.',
  },
  noFile: {
    en: 'With something in float there is no integer file: scales and header are not counted.',
    ko: '실수로 남는 것이 있으면 정수 파일이 없어서, 스케일과 헤더는 세지 않습니다.',
  },
  fixedCodes: {
    en: 'The codebook has 4 bits; a layer can only stay float.',
    ko: '코드북은 4비트로 정해져 있어, 실수로 남길지만 고를 수 있습니다.',
  },
}

/** What there is beside the codes of weights. */
export function othersName({ convert }: PtqView, language: Language): string {
  switch (convert?.converted?.kind) {
    case 'integer':
      return { en: 'biases, scales, file header', ko: '편향, 스케일, 파일 헤더' }[language]
    case 'float':
      return { en: 'biases, scales', ko: '편향, 스케일' }[language]
    default:
      return { en: 'biases', ko: '편향' }[language]
  }
}

export const bitsName = (bits: number, language: Language): string =>
  bits >= FLOAT_BITS ? WORDS.float[language] : String(bits)

/** What the columns of numbers mean. */
export function bitsNote({ sensitivity, settings, infer }: PtqView, language: Language): string {
  const images = sensitivity ? formatCount(sensitivity.images) : '…'
  const compared = infer ? formatCount(infer.comparedImages) : '…'
  const [weights, activations] = [settings.weightBits, settings.activationBits].map((bits) => bitsName(bits, language))
  return language === 'en'
    ? `alone: points of accuracy with nothing else quantized (weights at ${weights}, activations at ${activations}; ${images} test images). SQNR of tensors: ${compared} test images.`
    : `단독: 그것만 양자화했을 때의 정확도 변화, %p (가중치 ${weights}, 활성값 ${activations}${language === 'ko' ? '비트' : ''}, 테스트 ${images}장). 텐서의 SQNR: 테스트 ${compared}장.`
}

/** What of the lists has no effect, and what of the bytes is not counted. */
export function bitsCaveat(view: PtqView, language: Language): string {
  const counts = listsThatCount(view)
  const { codes } = view.settings
  const said: { readonly en: string; readonly ko: string }[] = []
  if (!counts.weightBitsOf) said.push(WORDS.uniform)
  else if (!counts.activationBitsOf) said.push(WORDS.floatActivations)
  if (counts.weightBitsOf && (codes === 'nf4' || codes === 'fp4-e2m1')) said.push(WORDS.fixedCodes)
  if (view.convert?.converted?.kind === 'simulated') said.push(WORDS.noFile)
  return said.map((words) => words[language]).join(' ')
}

export function bitsTitle(view: PtqView, language: Language): ReactNode {
  const { convert, infer, settings, stale } = view
  const converted = convert?.converted
  if (!converted || convert?.rounding) return waitingTitle(view, language)
  const english = language === 'en'
  const budget = 1000 * settings.budget
  const fits = converted.bytes <= budget
  const size = (
    <b className="quant-word" data-number="bits-bytes" data-value={converted.bytes}>
      {formatBytes(converted.bytes)}
    </b>
  )
  const away = formatBytes(Math.abs(budget - converted.bytes))
  const right = (
    <b className="quant-word" data-number="bits-accuracy" data-value={stale.infer ? undefined : infer?.accuracy}>
      {infer && !stale.infer ? formatPercent(infer.accuracy, 1) : '…'}
    </b>
  )
  const limit = withUnit(String(settings.budget), 'kB')
  if (english)
    return (
      <>
        {size}, {away} {fits ? 'below' : 'over'} the budget of {limit}: accuracy {right}
      </>
    )
  return (
    <>
      {size}, 예산 {limit}보다 {away} {fits ? '작음' : '큼'}, 정확도 {right}
    </>
  )
}

export function bitsSummary(view: PtqView, language: Language): string {
  const converted = view.convert?.converted
  if (!converted) return ''
  const layers = layerParts(view)
    .map(
      ({ name, bits, bytes }) =>
        `${name} ${bits === null ? '…' : bitsName(bits, language)} (${formatBytes(bytes ?? 0)})`,
    )
    .join(', ')
  const accuracy = view.infer ? formatPercent(view.infer.accuracy, 1) : '…'
  return language === 'en'
    ? `Bytes by layer against a budget of ${view.settings.budget} kB: ${formatBytes(converted.bytes)} in all, accuracy ${accuracy}. Bits: ${layers}; ${formatBytes(otherBytes(view))} beside them.`
    : `층별 바이트와 예산 ${view.settings.budget} kB: 합계 ${formatBytes(converted.bytes)}, 정확도 ${accuracy}. 비트: ${layers}, 그 밖에 ${formatBytes(otherBytes(view))}.`
}

export function bitsTable(view: PtqView, language: Language): Table {
  const english = language === 'en'
  const row =
    (kind: string) =>
    ({ name, bits, bytes, sqnrDb, alone }: BitsPart): (string | number)[] => [
      kind,
      name,
      bits === null ? '' : bits >= FLOAT_BITS ? WORDS.float[language] : bits,
      bytes ?? '',
      sqnrDb ?? '',
      alone ?? '',
    ]
  return {
    caption: english ? 'Bits of each layer and tensor' : '층과 텐서의 비트',
    columns: english
      ? ['', 'name', 'bits', 'bytes', 'SQNR, dB', 'alone, points of accuracy']
      : ['', '이름', '비트', '바이트', 'SQNR, dB', '단독일 때 정확도 변화, %p'],
    rows: [
      ...layerParts(view).map(row(WORDS.layer[language])),
      ...tensorParts(view).map(row(WORDS.tensor[language])),
      ['', othersName(view, language), '', otherBytes(view), '', ''],
    ],
  }
}

export const decibels = (db: number | null) => (db === null ? '' : withUnit(formatFixed(db, 1), 'dB'))
