import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { layerKind, shapeOf } from '../../../../ui/layer-kind.ts'
import type { ParametersFrame } from '../../frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import type { QatView } from '../view.ts'
import { type ChainRow, chainRows } from './chain-rows.ts'

/** The words of the model figure: all numbers in them come from the frames. */
export const WORDS = {
  rows: { en: 'Layers, from the input down', ko: '입력부터 차례로 본 층' },
  layer: { en: 'layer', ko: '층' },
  weights: { en: 'weights', ko: '가중치' },
  multiplications: { en: 'MACs', ko: 'MAC' },
  output: { en: 'output', ko: '출력' },
  input: { en: 'input', ko: '입력' },
  total: { en: 'in all', ko: '합계' },
  quantizer: { en: 'Fake quantizer, with its bits', ko: '가짜 양자화기(fake quantizer)와 비트 수' },
  quantizerNote: {
    en: 'Forward rounds what passes to the values of its codes; backward lets the gradient through.',
    ko: '순전파에서는 지나가는 값을 코드가 나타내는 값으로 반올림하고, 역전파에서는 기울기를 그대로 통과시킵니다.',
  },
  stays: { en: 'Stays float', ko: '실수 그대로' },
  places: { en: 'Where they stand', ko: '놓인 곳' },
  onWeights: { en: 'on weights', ko: '가중치' },
  onActivations: { en: 'on activations', ko: '활성값' },
  normalization: { en: 'Batch normalization', ko: '배치 정규화' },
  begins: { en: 'Begins', ko: '시작' },
}
/** Short enough for a button. */
export const NORMALIZATION = {
  folded: {
    name: { en: 'folded', ko: '미리 병합' },
    says: {
      en: 'It became part of the weights before training: stable.',
      ko: '학습 전에 가중치에 합쳐 둡니다. 안정적입니다.',
    },
  },
  live: {
    name: { en: 'live', ko: '학습 중 유지' },
    says: {
      en: 'It is trained along with the moments of each batch: recovers more at 2–3 bits, but noisily.',
      ko: '배치마다 구한 평균과 분산으로 함께 학습합니다. 2~3비트에서 더 많이 회복하지만 흔들림이 큽니다.',
    },
  },
}
export const BEGINS = {
  trained: {
    name: { en: 'trained', ko: '학습된 신경망' },
    says: {
      en: 'It was trained in float, and is trained on from there.',
      ko: '실수로 학습해 둔 신경망에서 이어서 학습합니다.',
    },
  },
  untrained: {
    name: { en: 'untrained', ko: '처음부터' },
    says: {
      en: 'Its weights are random: it learns the images and the rounding at once.',
      ko: '가중치가 무작위 값입니다. 이미지와 반올림을 한꺼번에 배워야 합니다.',
    },
  },
}

/** How many quantizers stand where, and the bits of most of them. */
export function quantizersOf({ layers, tensors }: Pick<ParametersFrame, 'layers' | 'tensors'>) {
  const on = (parts: readonly { readonly bits: number }[]) => parts.filter(({ bits }) => bits < FLOAT_BITS).length
  return { weights: on(layers), activations: on(tensors), all: on(layers) + on(tensors) }
}

export const weightsIn = (rows: readonly ChainRow[]) => rows.reduce((sum, { weights }) => sum + weights, 0)

export function modelTitle({ network, parameters, settings }: QatView, language: Language): ReactNode {
  const english = language === 'en'
  if (!network) return english ? 'Opening the network…' : '신경망을 여는 중…'
  const weights = weightsIn(chainRows(network.layers))
  const { weightBits, activationBits } = settings
  const bits = (count: number) => (
    <b className={count >= FLOAT_BITS ? 'float-word' : 'quant-word'}>
      {count >= FLOAT_BITS ? (english ? 'in float' : '실수') : english ? `at ${count} bits` : `${count}비트`}
    </b>
  )
  const ends = settings.firstAndLast && weightBits < 8 && (english ? ' (8 at both ends)' : '(양 끝은 8비트)')
  const count = (
    <span data-number="weights" data-value={weights}>
      {formatCount(weights)}
    </span>
  )
  const all = parameters && quantizersOf(parameters).all
  const places = all !== null && (
    <span data-number="quantizers" data-value={all}>
      {all}
    </span>
  )
  return english ? (
    <>
      {settings.start === 'untrained' && 'Untrained: '}
      {count} weights {bits(weightBits)}
      {ends}, activations {bits(activationBits)}
      {places && (all === 0 ? ': no quantizer stands anywhere' : <>: quantizers stand at {places} places</>)}
    </>
  ) : (
    <>
      {settings.start === 'untrained' && '학습하지 않은 신경망: '}
      가중치 {count}개는 {bits(weightBits)}
      {ends}, 활성값은 {bits(activationBits)}
      {places && (all === 0 ? ': 양자화기 없음' : <>: 양자화기를 {places}곳에 둠</>)}
    </>
  )
}

export function modelSummary({ network, parameters, settings }: QatView, language: Language): string {
  if (!network) return ''
  const rows = chainRows(network.layers)
  const [weights, products] = [weightsIn(rows), network.multiplications].map(formatCount)
  const on = parameters && quantizersOf(parameters)
  const begins = BEGINS[settings.start].says[language]
  const normalization = NORMALIZATION[settings.normalization].says[language]
  return language === 'en'
    ? `The network from the input down: ${rows.length} layers, ReLU joined to the layer before it, ${weights} weights, ${products} multiplications an image. ${on ? `Fake quantizers stand on the weights of ${on.weights} layers and on ${on.activations} tensors of activations.` : ''} ${begins} Batch normalization: ${normalization}`
    : `입력부터 차례로 본 신경망: ReLU를 앞 층에 합쳐 층 ${rows.length}개, 가중치 ${weights}개, 이미지 한 장에 곱셈 ${products}번입니다. ${on ? `가짜 양자화기는 가중치 ${on.weights}곳, 활성값 텐서 ${on.activations}곳에 있습니다.` : ''} ${begins} 배치 정규화: ${normalization}`
}

/** What a row does, in a few words. */
export const rowKind = ({ kind, weightShape, relu }: ChainRow, language: Language): string =>
  `${layerKind(kind, weightShape, language)}${relu ? ' + ReLU' : ''}`

/** Bits as a word. */
const bitsText = (bits: number | undefined, language: Language): string => {
  if (bits === undefined) return ''
  if (bits >= FLOAT_BITS) return language === 'en' ? 'float' : '실수'
  return language === 'en' ? `${bits} bits` : `${bits}비트`
}

/** A row as it is said to who does not see it. */
export function sayRow(
  row: ChainRow,
  weightBits: number | undefined,
  bits: number | undefined,
  language: Language,
): string {
  const [weights, output] = [bitsText(weightBits, language), bitsText(bits, language)]
  return language === 'en'
    ? `${row.name}, ${rowKind(row, language)}, ${formatCount(row.weights)} weights ${weights}, output ${shapeOf(row.shape)} ${output}`
    : `${row.name}, ${rowKind(row, language)}, 가중치 ${formatCount(row.weights)}개 ${weights}, 출력 ${shapeOf(row.shape)} ${output}`
}

export function modelTable({ network, parameters }: QatView, language: Language): Table {
  const english = language === 'en'
  const layerBits = new Map(parameters?.layers.map(({ name, bits }) => [name, bits]))
  const tensorBits = new Map(parameters?.tensors.map(({ name, bits }) => [name, bits]))
  return {
    caption: english ? 'The layers, and the bits of their fake quantizers' : '층과 가짜 양자화기의 비트 수',
    columns: english
      ? ['layer', 'kind', 'reads', 'weights', 'weight bits', 'biases', 'MACs', 'output', 'tensor', 'activation bits']
      : ['층', '종류', '입력', '가중치', '가중치 비트', '편향', 'MAC', '출력', '텐서', '활성값 비트'],
    rows: chainRows(network?.layers ?? []).map((row) => [
      row.name,
      rowKind(row, language),
      row.inputs.join(' + '),
      row.weights,
      row.layer === null ? '' : bitsText(layerBits.get(row.name), language),
      row.biases,
      row.multiplications,
      shapeOf(row.shape),
      row.tensor,
      bitsText(tensorBits.get(row.tensor), language),
    ]),
  }
}
