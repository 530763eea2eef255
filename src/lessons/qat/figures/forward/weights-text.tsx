import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { CloudFrame } from '../../watched-frames.ts'
import { signed } from './forward-words.ts'
import { countsOf, type Inside, openedWeight } from './inside.ts'

type There = Inside & { there: true }

/** The finding, with its number: how many codes the last step changed. */
export function weightsTitle({ train, watched }: There, language: Language): ReactNode {
  const english = language === 'en'
  const { weights, changed } = countsOf(watched)
  const all = formatCount(weights)
  if (train.step === 0)
    return english
      ? `Before the first step: ${all} weights between the lines of their codes`
      : `첫 단계 전: 코드 격자선 사이에 놓인 가중치 ${all}개`
  const step = formatCount(train.step)
  const number = <b className="quant-word">{formatCount(changed)}</b>
  return english ? (
    <>
      In step {step}, {number} of {all} weights change their code
    </>
  ) : (
    <>
      {step}단계에서 가중치 {all}개 중 {number}개의 코드가 바뀜
    </>
  )
}

/** Above the cloud: whose weights they are. */
export function cloudCaption({ layer, channel, index }: CloudFrame, language: Language): string {
  const count = formatCount(index.length)
  return language === 'en'
    ? `${count} weights of ${layer}, channel ${channel}, in steps of their scale: w/s`
    : `${layer}의 채널 ${channel}, 가중치 ${count}개, 스케일을 한 칸으로: w/s`
}

export const firstStepSays = (language: Language): string =>
  language === 'en'
    ? 'Nothing has moved yet. Press play, or take a single step and see which codes it changes.'
    : '아직 움직인 가중치가 없습니다. 재생하거나 한 단계만 진행해 어떤 코드가 바뀌는지 보세요.'

export function weightsSummary({ train, watched, cloud }: There, weight: number, language: Language): string {
  const english = language === 'en'
  const k = openedWeight(cloud, weight)
  const { changed, weights, oscillating, held } = countsOf(watched)
  const [q, step, steps] = [cloud.greatestCode, train.step, train.steps].map(formatCount)
  const own = `w/s = ${formatFixed(cloud.place[k], 2)}`
  return english
    ? `Step ${step} of ${steps}: ${formatCount(changed)} of ${formatCount(weights)} codes changed, ${formatCount(oscillating)} weights oscillate, ${formatCount(held)} lie beyond the outer codes and get no gradient. Drawn are ${formatCount(cloud.index.length)} weights of channel ${cloud.channel} of layer ${cloud.layer} over the steps, between codes −${q} and ${q}; the opened one is at ${own} with code ${signed(cloud.code[k])}, the scale is ${formatNumber(cloud.scale)}.`
    : `${steps}단계 중 ${step}단계. 코드 ${formatCount(weights)}개 중 ${formatCount(changed)}개가 바뀌었고, ${formatCount(oscillating)}개는 진동하며, ${formatCount(held)}개는 바깥 코드를 벗어나 기울기를 받지 못합니다. ${cloud.layer} 층 채널 ${cloud.channel}의 가중치 ${formatCount(cloud.index.length)}개가 −${q}부터 ${q}까지의 코드 사이에서 단계마다 어디 있었는지 그렸습니다. 펼친 가중치는 ${own}, 코드 ${signed(cloud.code[k])}이며 스케일은 ${formatNumber(cloud.scale)}입니다.`
}

export function weightsTable({ train, cloud }: There, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english
      ? `Weights of channel ${cloud.channel} of ${cloud.layer} after step ${formatCount(train.step)}, scale ${formatNumber(cloud.scale, 4)}`
      : `${formatCount(train.step)}단계 뒤 ${cloud.layer} 채널 ${cloud.channel}의 가중치, 스케일 ${formatNumber(cloud.scale, 4)}`,
    columns: english
      ? ['weight', 'place in the layer', 'w/s', 'code', 'code changed in this step']
      : ['가중치', '층 안의 위치', 'w/s', '코드', '이 단계에서 코드가 바뀜'],
    rows: Array.from(cloud.index, (at, k) => [k, at, cloud.place[k], cloud.code[k], cloud.changed[k]]),
  }
}
