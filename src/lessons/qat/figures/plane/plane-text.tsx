import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatNumber, formatPercent, formatShort, withUnit } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { PlaneFrame, PlaneLayer } from '../../plane-frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import type { QatView } from '../view.ts'
import type { NetKind } from './plane-layout.ts'

export const WORDS = {
  float: { en: 'float', ko: '실수' },
  ptq: { en: 'rounded afterwards (PTQ)', ko: '학습 뒤에 반올림(PTQ)' },
  qat: { en: 'trained with rounding (QAT)', ko: '반올림하며 학습(QAT)' },
  floatShort: { en: 'float', ko: '실수' },
  ptqShort: { en: 'PTQ', ko: 'PTQ' },
  qatShort: { en: 'QAT', ko: 'QAT' },
  loss: { en: 'loss', ko: '손실' },
  class0: { en: 'class 0', ko: '클래스 0' },
  class1: { en: 'class 1', ko: '클래스 1' },
  boundary: { en: 'boundary, p = ½', ko: '결정 경계, p = ½' },
  own: { en: 'Draw your own points', ko: '점 직접 찍기' },
  pen: { en: 'Class of the next point', ko: '다음에 찍을 점의 클래스' },
  clear: { en: 'Clear', ko: '모두 지우기' },
  invite: { en: 'Click to place points', ko: '클릭해서 점을 찍으세요' },
  inviteTouch: { en: 'Tap to place points', ko: '눌러서 점을 찍으세요' },
  pad: { en: 'Square to draw points in', ko: '점을 찍는 평면' },
  keys: {
    en: 'Click adds a point, dragging adds several, a click on a point takes it away. Keys: arrows move the cursor (with Shift farther), Enter adds a point, Delete takes away the nearest.',
    ko: '클릭하면 점을 찍고, 끌면 여러 개를 찍고, 찍힌 점을 클릭하면 지웁니다. 키보드에서는 화살표로 커서를 옮기고(Shift를 누르면 더 멀리), Enter로 점을 찍고, Delete로 가장 가까운 점을 지웁니다.',
  },
  enlarge: { en: 'Show large', ko: '크게 보기' },
  inputs: { en: 'inputs', ko: '입력' },
  held: { en: 'no gradient', ko: '기울기 없음' },
  tooFine: { en: 'w / s, lines so close that they are a band,', ko: '격자선이 촘촘해 띠로 표시, w / s,' },
  signs: { en: '1 bit, the exception: ± the mean,', ko: '1비트는 예외, 평균 크기의 ±:' },
  places: { en: 'latent weight w / s,', ko: '잠재 가중치 w / s,' },
  floatWeights: { en: 'These weights stay float: no grid lines', ko: '이 가중치는 실수 그대로라 격자선이 없음' },
  lossOf: { en: 'Loss on all points, by step', ko: '단계별 손실(모든 점)' },
} as const

export const layerName = (layer: number, count: number, language: Language): string => {
  if (layer === count - 1) return language === 'en' ? 'output' : '출력'
  return language === 'en' ? `layer ${layer + 1}` : `${layer + 1}층`
}
export const neuronName = (layer: number, neuron: number, count: number, language: Language): string => {
  if (layer === count - 1) return language === 'en' ? `output, class ${neuron}` : `출력, 클래스 ${neuron}`
  return language === 'en' ? `layer ${layer + 1}, neuron ${neuron + 1}` : `${layer + 1}층 뉴런 ${neuron + 1}`
}

export const netOf = (frame: PlaneFrame | null, kind: NetKind) => frame?.nets.find((net) => net.kind === kind)

/** With a decimal only where there is one, so that 99.5 % is not said to be 100 %. */
const shortPercent = (share: number) => withUnit(formatShort(Number((100 * share).toFixed(1))), '%')

/** as little as nobody would see */
const NO_DIFFERENCE = 0.01

/** The finding: what rounding after training leaves, and what training with it. */
export function planeTitle({ plane, settings }: QatView, language: Language): ReactNode {
  const english = language === 'en'
  if (settings.points === 'drawn' && settings.drawn.length === 0)
    return english ? 'No points yet: place some in a square' : '아직 점이 없음: 평면에 점을 찍어 시작'
  const [float, ptq, qat] = (['float', 'ptq', 'qat'] as const).map((kind) => netOf(plane, kind))
  if (!plane || !float || !ptq || !qat) return english ? 'Computing…' : '계산하는 중…'
  if (plane.step === 0)
    return english ? 'Before the first step the networks know nothing' : '첫 단계 전에는 신경망이 아무것도 모름'
  const [a, b, c] = [ptq, qat, float].map(({ kind, accuracy }) => (
    <b key={kind} className={kind === 'float' ? 'float-word' : 'quant-word'}>
      {shortPercent(accuracy)}
    </b>
  ))
  const { planeWeightBits: w, planeActivationBits: x } = settings
  if (w >= FLOAT_BITS && x >= FLOAT_BITS)
    return english ? <>Nothing is rounded: all three are right for {c}</> : <>반올림하는 것이 없어 셋 다 정확도 {c}</>
  const what = roundedName(w, x, language)
  if (qat.accuracy - ptq.accuracy < NO_DIFFERENCE)
    return english ? (
      <>
        {what}: {a} rounded afterwards, {b} trained with it, {c} in float
      </>
    ) : (
      <>
        {what}: 학습 뒤에 반올림하면 {a}, 반올림하며 학습하면 {b}, 실수는 {c}
      </>
    )
  return english ? (
    <>
      {what}: rounding afterwards leaves {a}, training with it {b}
    </>
  ) : (
    <>
      {what}: 학습 뒤에 반올림하면 {a}, 반올림하며 학습하면 {b}
    </>
  )
}

/** What is rounded, by the fewer bits. */
function roundedName(weightBits: number, activationBits: number, language: Language): string {
  const activations = weightBits >= FLOAT_BITS
  const bits = activations ? activationBits : weightBits
  if (language === 'en') return `${bits}-bit ${activations ? 'activations' : 'weights'}`
  return `${bits}비트 ${activations ? '활성값' : '가중치'}`
}

export function planeSummary({ plane, settings }: QatView, language: Language): string {
  const english = language === 'en'
  const [float, ptq, qat] = (['float', 'ptq', 'qat'] as const).map((kind) => netOf(plane, kind))
  if (!plane || !float || !ptq || !qat)
    return english ? 'There are no points, and so no networks.' : '점이 없어 신경망도 없습니다.'
  const [a, b, c] = [float, ptq, qat].map(({ accuracy }) => formatPercent(accuracy, 1))
  const points = formatCount(plane.points.label.length)
  const step = formatCount(plane.step)
  const bitsOf = (bits: number) => (bits >= FLOAT_BITS ? (english ? 'float' : '실수') : String(bits))
  const [w, x] = [bitsOf(settings.planeWeightBits), bitsOf(settings.planeActivationBits)]
  return english
    ? `Three small networks tell ${points} points of two classes apart, after ${step} steps of training: in float ${a} right, the same rounded afterwards ${b}, trained with rounding ${c}; bits of weights ${w}, of activations ${x}. Below is the network that was trained with rounding, what each neuron says over the plane, and its weights between their grid lines.`
    : `작은 신경망 셋이 두 클래스의 점 ${points}개를 구분합니다. ${step}단계 학습한 뒤 정확도는 실수 ${a}, 그것을 학습 뒤에 반올림한 것 ${b}, 반올림하며 학습한 것 ${c}입니다(가중치 비트 ${w}, 활성값 비트 ${x}). 아래에는 반올림하며 학습한 신경망과 뉴런마다 평면에서 내는 값, 격자선 사이에 놓인 가중치가 있습니다.`
}

/** The three networks, then each weight of the opened layer. */
export function planeTable({ plane }: QatView, opened: number, language: Language): Table {
  const english = language === 'en'
  const layer = plane?.layers[opened]
  const name = layerName(opened, plane?.layers.length ?? 0, language)
  const nets = (plane?.nets ?? []).map(({ kind, accuracy, loss }) => [
    WORDS[kind][language],
    accuracy,
    loss,
    ...['', '', ''],
  ])
  return {
    caption: english
      ? `The three networks, and the weights of the one trained with rounding: ${name}`
      : `세 신경망, 그리고 반올림하며 학습한 신경망의 가중치: ${name}`,
    columns: english
      ? ['what', 'accuracy', 'loss', 'latent weight', 'code', 'used']
      : ['항목', '정확도', '손실', '잠재 가중치', '정수 코드', '쓰인 값'],
    rows: [...nets, ...(layer ? weightRows(layer, opened, plane.layers.length, language) : [])],
  }
}

function weightRows(layer: PlaneLayer, opened: number, count: number, language: Language): (string | number)[][] {
  const { latent, used, scale, outputs } = layer
  return Array.from(latent, (value, i) => {
    const input = opened === 0 ? 'xy'[Math.floor(i / outputs)] : String(Math.floor(i / outputs) + 1)
    const neuron = neuronName(opened, i % outputs, count, language)
    return [
      language === 'en' ? `${neuron}, input ${input}` : `${neuron}, 입력 ${input}`,
      ...['', ''],
      value,
      scale > 0 ? Math.round(used[i] / scale) : '',
      used[i],
    ]
  })
}

export function stripTitle(opened: number, layers: readonly PlaneLayer[], language: Language): string {
  const { inputs, outputs } = layers[opened]
  const name = layerName(opened, layers.length, language)
  const count = formatCount(inputs * outputs)
  return language === 'en'
    ? `${name[0].toUpperCase()}${name.slice(1)}: ${count} weights, a row a neuron`
    : `${name}: 가중치 ${count}개, 한 줄이 뉴런 하나`
}

export const scaleText = (scale: number) => `s = ${formatNumber(scale)}`
export const pointCount = (count: number, most: number, full: boolean, language: Language): string => {
  if (full) return language === 'en' ? `${most}: a link holds no more` : `${most}개: 링크에 더 담을 수 없음`
  return language === 'en' ? `${count} of ${most}` : `${most}개 중 ${count}개`
}
