import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { Estimated } from './estimator-curve.ts'
import { signed } from './forward-words.ts'
import { countsOf, type Inside } from './inside.ts'

type There = Inside & { there: true }

export const WORDS = {
  aside: { en: 'Numbers at the ruler, and what clipping stops', ko: '눈금자 위치의 값과 클리핑으로 막힌 기울기' },
  ruler: { en: 'Place on the axis of weights', ko: '가중치 축 위의 위치' },
  caption: { en: 'weight that is used, ŵ, over the latent weight w', ko: '잠재 가중치 w에 따라 실제로 쓰는 가중치 ŵ' },
  shortCaption: { en: 'used weight ŵ over latent w', ko: '잠재 가중치 w에 따른 ŵ' },
  forward: { en: 'forward: steps', ko: '순전파: 계단' },
  backward: { en: 'backward: slope 1', ko: '역전파: 기울기 1' },
  byScale: { en: 'gradient by the scale, ∂ŵ/∂s', ko: '스케일에 대한 기울기 ∂ŵ/∂s' },
  atWeight: { en: 'At the opened weight', ko: '펼친 가중치에서' },
  atRuler: { en: 'At the ruler', ko: '가리킨 곳에서' },
  forwardRow: { en: 'forward', ko: '순전파' },
  errorRow: { en: 'error', ko: '오차' },
  backwardRow: { en: 'backward', ko: '역전파' },
  scaleRow: { en: 'scale', ko: '스케일' },
  passes: { en: 'passes', ko: '통과' },
  stopped: { en: 'clipped', ko: '클리핑' },
  masked: { en: 'Gradient masked by clipping', ko: '클리핑으로 차단된 기울기' },
  weightsHeld: { en: 'weights beyond the outer codes', ko: '바깥 코드를 벗어난 가중치' },
  activationsClipped: { en: 'activations clipped in this batch', ko: '이 배치에서 클리핑된 활성값' },
  activationsLater: { en: 'activations: after the first step', ko: '활성값은 첫 단계 뒤에 표시' },
}

/** The finding: how many weights the gradient reaches though rounding has none. */
export function estimatorTitle({ watched }: There, language: Language): ReactNode {
  const { weights, held } = countsOf(watched)
  const reached = (
    <b className="float-word" data-number="reached" data-value={1 - held / weights}>
      {formatPercent(1 - held / weights, 1)}
    </b>
  )
  const all = formatCount(weights)
  return language === 'en' ? (
    <>
      Backward, {reached} of {all} weights get a gradient
    </>
  ) : (
    <>
      역전파에서 가중치 {all}개 중 {reached}가 기울기를 받음
    </>
  )
}

/** What the ruler shows, said. */
export function estimatorSays({ latent, place, code, used, slope }: Estimated, language: Language): string {
  const [w, at, u] = [formatNumber(latent), formatFixed(place, 2), formatNumber(used)]
  return language === 'en'
    ? `w = ${w}, ${at} steps: forward uses ${u}, code ${signed(code)}; backward slope ${slope}`
    : `w = ${w}, ${at}칸: 순전파에서 ${u} 사용, 코드 ${signed(code)}, 역전파 기울기 ${slope}`
}

export function estimatorSummary({ watched, cloud }: There, own: Estimated, language: Language): string {
  const { weights, held } = countsOf(watched)
  const reach = formatNumber(cloud.reach * cloud.scale)
  return language === 'en'
    ? `Forward is a staircase of width ${formatNumber(cloud.scale)}, backward takes it for a line of slope 1 between −${reach} and ${reach} and for a flat one outside. Opened weight: ${estimatorSays(own, language)}. ${formatCount(held)} of ${formatCount(weights)} weights lie outside and get no gradient.`
    : `순전파는 폭이 ${formatNumber(cloud.scale)}인 계단이고, 역전파는 이를 −${reach}부터 ${reach}까지는 기울기 1인 직선, 그 밖에서는 평평한 선으로 봅니다. 펼친 가중치: ${estimatorSays(own, language)}. 가중치 ${formatCount(weights)}개 중 ${formatCount(held)}개는 밖에 있어 기울기를 받지 못합니다.`
}

export function estimatorTable({ watched, train }: There, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Gradient masked by clipping after step ${formatCount(train.step)}`
      : `${formatCount(train.step)}단계에서 클리핑으로 차단된 기울기`,
    columns: english ? ['of', 'name', 'share clipped', 'scale'] : ['대상', '이름', '클리핑된 비율', '스케일'],
    rows: [
      ...watched.layers.map(({ name, held, weights }) => [
        english ? 'weights of a layer' : '층의 가중치',
        name,
        held / weights,
        '',
      ]),
      ...(train.step > 0 ? watched.tensors : []).map(({ name, clipped, scale }) => [
        english ? 'activations of a tensor' : '텐서의 활성값',
        name,
        clipped,
        scale,
      ]),
    ],
  }
}
