import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { WeightStep } from '../../watched-frames.ts'
import type { Stage } from './ChainTable.tsx'
import type { Crossing } from './crossing.ts'
import { signed } from './forward-words.ts'
import type { Inside } from './inside.ts'

type There = Inside & { there: true }

export const WORDS = {
  tensor: { en: 'Tensor', ko: '텐서' },
  image: { en: 'Image', ko: '이미지' },
  channel: { en: 'Channel', ko: '채널' },
  row: { en: 'Row', ko: '행' },
  column: { en: 'Column', ko: '열' },
  takenFor: { en: 'taken for', ko: '예측:' },
  imageLoss: { en: 'loss', ko: '손실' },
  oneWeight: { en: 'One weight', ko: '가중치 하나' },
  oneActivation: { en: 'One activation', ko: '활성값 하나' },
  floatActivations: {
    en: 'Activations stay float: forward and backward leave them as they are.',
    ko: '활성값은 실수 그대로라서 순전파와 역전파에서 바뀌지 않습니다.',
  },
  firstStep: {
    en: 'There is a chain of numbers to follow as soon as one step has been taken.',
    ko: '한 단계를 진행하면 그 단계의 숫자를 하나씩 따라갈 수 있습니다.',
  },
}

/** The finding: how far the step moved the weight, and what became of its code. */
export function microscopeTitle({ train, watched }: There, language: Language): ReactNode {
  const english = language === 'en'
  const { weight } = watched
  if (!weight) return english ? 'One step, number by number' : '한 단계를 숫자 하나하나 따라가기'
  const { before, after } = weight
  const step = formatCount(train.step)
  const by = after.latent - before.latent
  const moved = `${by > 0 ? '+' : ''}${formatNumber(by)}`
  if (by === 0 && weight.held)
    return english
      ? `Step ${step} does not move this weight: clipped, it gets no gradient`
      : `${step}단계에서 이 가중치는 그대로: 클리핑되어 기울기가 없음`
  const [from, to] = [before.code, after.code].map(signed)
  const change =
    before.code === after.code ? (
      <b className="quant-word">{from}</b>
    ) : (
      <b className="quant-word">
        {from} → {to}
      </b>
    )
  if (english)
    return before.code === after.code ? (
      <>
        Step {step} moves this weight by {moved}: its code stays {change}
      </>
    ) : (
      <>
        Step {step} moves this weight by {moved}: its code goes {change}
      </>
    )
  return before.code === after.code ? (
    <>
      {step}단계에서 이 가중치는 {moved} 이동, 코드는 {change} 그대로
    </>
  ) : (
    <>
      {step}단계에서 이 가중치는 {moved} 이동, 코드 {change}
    </>
  )
}

/** Above the number line. */
export function crossingSays(
  { before, after }: Pick<WeightStep, 'before' | 'after'>,
  { threshold, crosses }: Crossing,
  language: Language,
): string {
  const english = language === 'en'
  const line = formatFixed(threshold, 1)
  if (crosses)
    return english
      ? `It crosses ${line}: the code becomes ${signed(after.code)}`
      : `${line}을 넘어 코드가 ${signed(after.code)}로 바뀜`
  const away = formatNumber(Math.abs(after.place - threshold))
  const nearer = Math.abs(after.place - threshold) < Math.abs(before.place - threshold)
  return english
    ? `${away} steps from the threshold ${line}, ${nearer ? 'nearer' : 'farther'} than before`
    : `경곗값 ${line}까지 ${away}칸, 전보다 ${nearer ? '가까워짐' : '멀어짐'}`
}

export function microscopeSummary({ train, watched }: There, language: Language): string {
  const english = language === 'en'
  const { weight } = watched
  if (!weight) return english ? WORDS.firstStep.en : WORDS.firstStep.ko
  const { before, after, gradientByUsed, gradient, loss } = weight
  const [w, used, slope, back, moved, place, lost] = [
    before.latent,
    before.used,
    gradientByUsed,
    gradient,
    after.latent - before.latent,
    after.place,
    loss,
  ].map((value) => formatNumber(value))
  return english
    ? `Step ${formatCount(train.step)}, layer ${weight.layer}: the latent weight ${w} is used as ${used}, code ${signed(before.code)}. The loss of the batch is ${lost}, its slope by the used weight ${slope}, by the latent one ${back}. The optimizer moves it by ${moved}; it is then at ${place} steps, code ${signed(after.code)}.`
    : `${formatCount(train.step)}단계, ${weight.layer} 층. 잠재 가중치 ${w}을(를) ${used}(코드 ${signed(before.code)})로 씁니다. 배치의 손실은 ${lost}, 사용한 가중치에 대한 기울기는 ${slope}, 잠재 가중치에 대한 기울기는 ${back}입니다. 옵티마이저가 ${moved}만큼 옮긴 뒤에는 ${place}칸에 있고 코드는 ${signed(after.code)}입니다.`
}

export function microscopeTable(
  { train }: There,
  chains: readonly { readonly title: string; readonly stages: readonly Stage[] }[],
  language: Language,
): Table {
  const english = language === 'en'
  return {
    caption: english ? `Step ${formatCount(train.step)}, number by number` : `${formatCount(train.step)}단계의 숫자`,
    columns: english ? ['of', 'part', 'number', 'value'] : ['대상', '부분', '숫자', '값'],
    rows: chains.flatMap(({ title, stages }) =>
      stages.flatMap((stage) => stage.stations.map(({ name, value }) => [title, stage.title, name, value])),
    ),
  }
}
