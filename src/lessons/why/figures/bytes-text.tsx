import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatBytes, formatNumber, formatShort } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { BytesFrame } from '../frames.ts'
import { inBits } from './value-text.tsx'
import type { WhyView } from './view.ts'

export type FoundBytes = NonNullable<BytesFrame['found']>

/** The words of the bytes: all numbers in them come from the frame, those of the larger network from its documentation. */
export const WORDS = {
  float: { en: 'float32', ko: 'float32' },
  codes: { en: 'codes', ko: '코드' },
  scales: { en: 'scales', ko: '스케일' },
  biases: { en: 'biases', ko: '편향' },
  header: { en: 'header', ko: '머리말' },
  headerNote: { en: 'names, shapes, graph', ko: '이름, 형태, 그래프' },
  byLayer: { en: 'Bytes of the file, layer by layer', ko: '파일의 바이트, 층별' },
  byBits: { en: 'Size of the file, by bits a weight', ko: '파일 크기, 가중치 비트별' },
  ideal: { en: 'float × bits / 32', ko: '실수 × 비트/32' },
  activations: { en: 'activations, at most at a time', ko: '활성값, 동시에 두는 최대' },
  timesSmaller: { en: 'times smaller', ko: '분의 1' },
  weightsAlone: { en: 'weights alone', ko: '가중치만' },
}

/** As torchvision documents it: ResNet50_Weights, parameters and size of the file. Its MB are 2²⁰ bytes. */
const RESNET50 = { parameters: 25_557_032, megabytes: 97.8 }
/** The same parameters in so many bits, in the same unit. */
export function resnetName(bits: number, language: Language): string {
  const then = formatNumber((RESNET50.parameters * bits) / 8 / 2 ** 20)
  const { megabytes } = RESNET50
  return language === 'en'
    ? `For comparison, ResNet-50: 25,557,032 parameters, a file of ${megabytes} MB in float32 (torchvision documentation, ResNet50_Weights). In ${bits} bits the parameters alone would take ${then} MB.`
    : `비교: ResNet-50은 파라미터 25,557,032개, float32 파일 ${megabytes} MB(torchvision 문서, ResNet50_Weights). ${bits}비트라면 파라미터만 ${then} MB.`
}

export const smaller = ({ float, integer }: FoundBytes) => float.total / integer.total

export function bytesTitle(found: FoundBytes | null, language: Language): ReactNode {
  const english = language === 'en'
  if (!found) return english ? 'Packing the network…' : '신경망을 파일로 묶는 중…'
  const ratio = <b className="quant-word">{formatNumber(smaller(found), 2)}</b>
  const ideal = formatShort(Number((32 / found.bits).toPrecision(2)))
  const bits = inBits(found.bits, language)
  return english ? (
    <>
      In {bits} the file is {ratio} times smaller, not {ideal}
    </>
  ) : (
    <>
      {bits}에서 파일은 {ideal}분의 1이 아니라 {ratio}분의 1
    </>
  )
}

export function bytesSummary(found: FoundBytes | null, language: Language): string {
  if (!found) return language === 'en' ? 'The files are being made.' : '파일을 만드는 중입니다.'
  const { float, integer, bits } = found
  const [f, i, w, s, b, h] = [
    float.total,
    integer.total,
    integer.weights,
    integer.scales,
    integer.biases,
    integer.header,
  ].map(formatBytes)
  return language === 'en'
    ? `The file has ${f} in float32 and ${i} with ${bits}-bit weights: ${w} of codes, ${s} of scales, ${b} of biases and ${h} of header.`
    : `파일은 float32에서 ${f}, 가중치 ${bits}비트에서 ${i}입니다. 코드 ${w}, 스케일 ${s}, 편향 ${b}, 머리말 ${h}입니다.`
}

export function bytesTable({ bytes }: WhyView, language: Language): Table {
  const english = language === 'en'
  const found = bytes?.found
  return {
    caption: english
      ? `Bytes by layer, float32 and ${found?.bits ?? ''} bits`
      : `층별 바이트, float32와 ${found?.bits ?? ''}비트`,
    columns: english
      ? ['layer', 'float weights', 'float biases', 'codes', 'scales', 'int32 biases']
      : ['층', '실수 가중치', '실수 편향', '코드', '스케일', 'int32 편향'],
    rows: [
      ...(found?.layers ?? []).map(({ name, floatWeights, floatBiases, codes, scales, biases }) => [
        name,
        floatWeights,
        floatBiases,
        codes,
        scales,
        biases,
      ]),
      [english ? 'header' : '머리말', found?.float.header ?? '', '', found?.integer.header ?? '', '', ''],
    ],
  }
}
