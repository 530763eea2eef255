import type { ReactNode } from 'react'
import type { AffineParams } from '../../../../core/index.ts'
import type { Table } from '../../../../stage/table-text.ts'
import { formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { ParametersFrame, TensorFrame, WeightsFrame } from '../../frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import type { QatView } from '../view.ts'

/** The words of the parameters figure: all numbers in them come from the frames. */
export const WORDS = {
  tensors: { en: 'Activations', ko: '활성값' },
  layers: { en: 'Weights', ko: '가중치' },
  before: {
    en: 'before any training; simulated: as training sees it',
    ko: '학습 전 정확도이며, 모의는 학습이 보는 그대로입니다',
  },
  float: { en: 'float', ko: '실수' },
  ptq: { en: 'PTQ, simulated', ko: 'PTQ, 모의' },
  integers: { en: 'PTQ, in integers', ko: 'PTQ, 정수로' },
  measuring: { en: 'measuring', ko: '측정 중' },
  none: { en: 'no integers: a part is float', ko: '정수 없음: 일부가 실수' },
  stays: { en: 'stays float: nothing is rounded', ko: '실수 그대로: 반올림하지 않음' },
  scale: { en: 'scale', ko: '스케일' },
  zeroPoint: { en: 'zero-point', ko: '영점' },
  codes: { en: 'codes', ko: '코드' },
  learns: { en: 'LSQ begins with', ko: 'LSQ 시작' },
  lsq: { en: 'LSQ begins', ko: 'LSQ 시작' },
  notLearned: { en: 'LSQ leaves the pixels’ scale as it is', ko: 'LSQ도 화소의 스케일은 그대로 둠' },
  channel: { en: 'Opened channel', ko: '펼친 채널' },
  channels: { en: 'Scale of each output channel:', ko: '출력 채널별 스케일:' },
  one: { en: 'one scale for all channels', ko: '모든 채널이 함께 쓰는 스케일' },
  greatest: { en: 'by the greatest |w| (STE)', ko: '최대 |w|로 정함(STE)' },
}
const RULES = {
  'min-max': { en: 'min–max', ko: '최솟값–최댓값' },
  percentile: { en: 'percentile 99.9', ko: '백분위수 99.9' },
  mse: { en: 'least MSE', ko: 'MSE 최소' },
}
export const ruleName = (rule: QatView['settings']['rule'], language: Language): string => RULES[rule][language]

/** whose scale is not learned */
export const INPUT = 'input'
/** The reals between which codes lie. */
export const rangeOf = ({ scale, zeroPoint, qmin, qmax }: AffineParams) => ({
  min: scale * (qmin - zeroPoint),
  max: scale * (qmax - zeroPoint),
})

export const openedTensor = ({ parameters, settings }: QatView): TensorFrame | null =>
  parameters?.tensors[Math.min(settings.tensor, parameters.tensors.length - 1)] ?? null
export const openedWeights = ({ parameters, settings }: QatView): WeightsFrame | null =>
  parameters?.layers[Math.min(settings.layer, parameters.layers.length - 1)] ?? null

/** points of accuracy that are not worth a word */
const LITTLE = 0.02

/** The finding: what rounding alone leaves. */
export function parametersTitle({ parameters, settings }: QatView, language: Language): ReactNode {
  const english = language === 'en'
  if (!parameters) return english ? 'Calibrating…' : '보정하는 중…'
  const { float, ptq, images } = parameters
  if (!float || !ptq)
    return english
      ? `Scales from ${images} training images; what rounding with them costs is being measured`
      : `학습 이미지 ${images}장에서 얻은 스케일, 이것으로 반올림한 정확도를 재는 중`
  if (settings.weightBits >= FLOAT_BITS && settings.activationBits >= FLOAT_BITS)
    return english ? 'All stays float: nothing is rounded' : '모두 실수 그대로: 반올림하는 것이 없음'
  const left = (
    <b className="quant-word" data-number="rounded" data-value={ptq.accuracy}>
      {formatPercent(ptq.accuracy, 1)}
    </b>
  )
  const of = <b className="float-word">{formatPercent(float.accuracy, 1)}</b>
  if (settings.start === 'untrained')
    return english ? (
      <>
        Untrained: float is right on {of}, rounded with these scales on {left}
      </>
    ) : (
      <>
        학습하지 않은 신경망: 정확도는 실수로 {of}, 이 스케일로 반올림하면 {left}
      </>
    )
  const kept = float.accuracy - ptq.accuracy < LITTLE
  if (kept)
    return english ? (
      <>
        With these scales rounding alone keeps {left} of {of}: there is little to train for
      </>
    ) : (
      <>
        이 스케일로 반올림만 해도 정확도 {of} 중 {left}가 남음: 학습할 것이 거의 없음
      </>
    )
  return english ? (
    <>
      With these scales rounding alone leaves {left} of {of}
    </>
  ) : (
    <>
      이 스케일로 반올림만 하면 정확도가 {of}에서 {left}로
    </>
  )
}

export function parametersSummary(view: QatView, language: Language): string {
  const { parameters } = view
  const [tensor, weights] = [openedTensor(view), openedWeights(view)]
  if (!parameters || !tensor || !weights) return ''
  const { float, ptq, images } = parameters
  const [a, b] = [float, ptq].map((one) => (one ? formatPercent(one.accuracy, 1) : '–'))
  const [scale, learned] = [tensor.params, tensor.learned].map((params) => formatNumber(params.scale))
  const [least, greatest] = endsOf(weights.scale).map((value) => formatNumber(value))
  return language === 'en'
    ? `Ranges found on ${images} training images. Float is right on ${a} of the test images, rounded with these scales on ${b}. Tensor ${tensor.name} takes values from ${formatNumber(tensor.min)} to ${formatNumber(tensor.max)}: scale ${scale}, zero-point ${tensor.params.zeroPoint}; learned scales begin with ${learned}. Weights of ${weights.name} have ${weights.scale.length} scales from ${least} to ${greatest}.`
    : `학습 이미지 ${images}장에서 찾은 범위입니다. 테스트 정확도는 실수 ${a}, 이 스케일로 반올림하면 ${b}입니다. ${tensor.name} 텐서의 값은 ${formatNumber(tensor.min)}부터 ${formatNumber(tensor.max)}까지이고 스케일은 ${scale}, 영점은 ${tensor.params.zeroPoint}, 학습하는 스케일의 시작값은 ${learned}입니다. ${weights.name} 층 가중치의 스케일 ${weights.scale.length}개는 ${least}부터 ${greatest}까지입니다.`
}

const endsOf = (values: Float32Array): [number, number] =>
  values.length > 0 ? [Math.min(...values), Math.max(...values)] : [Number.NaN, Number.NaN]

export function parametersTable({ parameters }: QatView, language: Language): Table {
  const english = language === 'en'
  const bits = (count: number) => (count >= FLOAT_BITS ? WORDS.float[language] : count)
  const tensors = (parameters?.tensors ?? []).map((tensor) => {
    const { name, min, max, range, params, learned } = tensor
    const float = tensor.bits >= FLOAT_BITS
    const own = float ? ['', '', '', '', ''] : [range.min, range.max, params.scale, params.zeroPoint, learned.scale]
    return [english ? 'activations' : '활성값', name, '', bits(tensor.bits), min, max, ...own]
  })
  const layers = (parameters?.layers ?? []).flatMap(({ name, bits: own, scale, learnedScale }) =>
    Array.from(scale, (one, channel) => [
      english ? 'weights' : '가중치',
      name,
      scale.length > 1 ? channel : '',
      bits(own),
      ...['', '', '', ''],
      one,
      0,
      learnedScale[channel],
    ]),
  )
  return {
    caption: english ? 'Scales from calibration, before training' : '학습 전, 보정으로 얻은 스케일',
    columns: english
      ? ['of', 'name', 'channel', 'bits', 'least', 'greatest', 'range from', 'to', 'scale', 'zero-point', 'LSQ begins']
      : ['종류', '이름', '채널', '비트', '최소', '최대', '범위 시작', '끝', '스케일', '영점', 'LSQ 시작'],
    rows: [...tensors, ...layers],
  }
}

export const measuredOf = ({ float, ptq }: Pick<ParametersFrame, 'float' | 'ptq'>) => ({
  float: float?.accuracy ?? null,
  ptq: ptq?.accuracy ?? null,
  integers: ptq?.integers?.accuracy ?? null,
})
