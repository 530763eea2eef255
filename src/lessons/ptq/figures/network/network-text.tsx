import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatBytes, formatCount, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import { layerKind, shapeOf } from '../../../../ui/layer-kind.ts'
import type { LayerFrame, NetworkFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { channelRanges } from './channel-ranges.ts'

/** The words of the network figure: all numbers in them come from the frames. */
export const WORDS = {
  layer: { en: 'layer', ko: '층' },
  output: { en: 'output', ko: '출력' },
  parameters: { en: 'parameters', ko: '파라미터' },
  multiplications: { en: 'MACs', ko: 'MAC' },
  input: { en: 'input', ko: '입력' },
  total: { en: 'in all', ko: '합계' },
  file: { en: 'file', ko: '파일' },
  activations: { en: 'activations kept at a time', ko: '동시에 두는 활성값' },
  layers: { en: 'Layers, from the input down', ko: '입력부터 차례로 본 층' },
  inAFloat: { en: 'in float32', ko: 'float32' },
  wholeLayer: { en: 'the whole layer', ko: '층 전체' },
  eachChannel: { en: 'each output channel', ko: '출력 채널마다' },
  channel: { en: 'Output channel', ko: '출력 채널' },
}

export const kindOf = ({ kind, weight }: Pick<LayerFrame, 'kind' | 'weight'>, language: Language): string =>
  layerKind(kind, weight?.shape ?? null, language)

/** float32 */
const BYTES = 4
export const memoryOf = ({ peakActivations }: NetworkFrame): string => formatBytes(BYTES * peakActivations)

/** The finding: how often the float network is right, as measured here, and of how many numbers it is made. */
export function networkTitle({ network, infer, stale }: PtqView, language: Language): ReactNode {
  const english = language === 'en'
  if (!network) return english ? 'Opening the network…' : '신경망을 여는 중…'
  const count = (
    <b className="float-word" data-number="parameters" data-value={network.parameters}>
      {formatCount(network.parameters)}
    </b>
  )
  if (!infer || stale.infer)
    return english ? (
      <>{count} parameters in float; how often they are right is being measured</>
    ) : (
      <>실수 파라미터 {count}개, 정확도를 재는 중</>
    )
  const done = formatCount(infer.images)
  const some = infer.images < infer.total
  const right = (
    <b className="float-word" data-number="float-test-accuracy" data-value={infer.floatAccuracy}>
      {formatPercent(infer.floatAccuracy, 1)}
    </b>
  )
  const total = formatCount(infer.total)
  return english ? (
    <>
      {count} parameters in float get {right} of {some ? `${done} of ${total} test images right, so far` : null}
      {some ? null : `${total} test images right`}
    </>
  ) : (
    <>
      실수 파라미터 {count}개로 테스트 {some ? `${total}장 중 ${done}장까지` : `${total}장의`} 정확도 {right}
    </>
  )
}

export function networkSummary({ network, infer, stale }: PtqView, language: Language): string {
  if (!network) return ''
  const layers = network.layers.length
  const weighted = network.layers.filter(({ weight }) => weight).length
  const [parameters, products] = [network.parameters, network.multiplications].map(formatCount)
  const bytes = formatBytes(network.bytes)
  const right = infer && !stale.infer ? formatPercent(infer.floatAccuracy, 1) : '–'
  return language === 'en'
    ? `The network has ${layers} layers, ${weighted} of them with weights: ${parameters} parameters, ${products} multiplications an image, a file of ${bytes}. In float it gets ${right} of the test images right.`
    : `이 신경망은 층이 ${layers}개이고 그중 ${weighted}개에 가중치가 있습니다. 파라미터 ${parameters}개, 이미지 한 장에 곱셈 ${products}번, 파일 크기 ${bytes}입니다. 실수로 계산한 테스트 정확도는 ${right}입니다.`
}

export function networkTable({ network }: PtqView, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? 'Every layer of the network' : '신경망의 모든 층',
    columns: english
      ? ['layer', 'kind', 'reads', 'output', 'parameters', 'MACs', 'least weight', 'greatest weight', 'channel spread']
      : ['층', '종류', '입력', '출력', '파라미터', 'MAC', '최소 가중치', '최대 가중치', '채널 범위의 비'],
    rows: (network?.layers ?? []).map((layer) => {
      const ranges = layer.weight && channelRanges(layer.weight)
      return [
        layer.name,
        kindOf(layer, language),
        layer.inputs.join(' + '),
        shapeOf(layer.shape),
        layer.parameters,
        layer.multiplications,
        ranges?.whole.min ?? '',
        ranges?.whole.max ?? '',
        ranges?.spread ?? '',
      ]
    }),
  }
}
