import type { ReactNode } from 'react'
import type { Table } from '../../../stage/table-text.ts'
import { formatNumber, formatPercent, withUnit } from '../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../ui/language.tsx'
import type { EnergyBill, EnergyFrame, EnergyRow } from '../frames.ts'
import { inBits } from './value-text.tsx'

/** The words of the energies: published ones, and what they come to with the counts of this network. */
export const WORDS = {
  published: { en: 'Published: one operation, pJ', ko: '논문의 값: 연산 하나, pJ' },
  source: { en: 'Horowitz, ISSCC 2014: 45 nm, 0.9 V;', ko: 'Horowitz, ISSCC 2014: 45 nm 공정, 0.9 V,' },
  ofMemory: { en: 'memory for 64 bits read', ko: '메모리는 64비트를 읽을 때' },
  estimate: { en: 'Estimate: table × count, for one image', ko: '추정: 표의 값 × 횟수, 이미지 한 장' },
  logarithmic: { en: 'nJ, logarithmic', ko: 'nJ, 로그 눈금' },
  weightsIn: { en: 'Weights are read from', ko: '가중치를 읽어 오는 곳' },
  activationsIn: { en: 'Activations lie in', ko: '활성값을 두는 곳' },
  computing: { en: 'computing…', ko: '계산하는 중…' },
}
/** the same on a phone */
export const SHORT = {
  weightsIn: { en: 'weights in', ko: '가중치' },
  activationsIn: { en: 'activations in', ko: '활성값' },
}
export const PARTS = ['arithmetic', 'weights', 'activations'] as const
export const PART_NAMES: Readonly<Record<(typeof PARTS)[number], BothLanguages>> = {
  arithmetic: { en: 'multiply, add', ko: '곱셈·덧셈' },
  weights: { en: 'read weights', ko: '가중치 읽기' },
  activations: { en: 'move activations', ko: '활성값 옮기기' },
}
export const ROW_NAMES: Readonly<Record<EnergyRow['id'], BothLanguages>> = {
  add8: { en: 'add, 8-bit integers', ko: '덧셈, 8비트 정수' },
  add32: { en: 'add, 32-bit integers', ko: '덧셈, 32비트 정수' },
  mul8: { en: 'multiply, 8-bit integers', ko: '곱셈, 8비트 정수' },
  mul32: { en: 'multiply, 32-bit integers', ko: '곱셈, 32비트 정수' },
  addF16: { en: 'add, float16', ko: '덧셈, float16' },
  addF32: { en: 'add, float32', ko: '덧셈, float32' },
  mulF16: { en: 'multiply, float16', ko: '곱셈, float16' },
  mulF32: { en: 'multiply, float32', ko: '곱셈, float32' },
  cache8: { en: 'read, cache of 8 kB', ko: '읽기, 캐시 8 kB' },
  cache32: { en: 'read, cache of 32 kB', ko: '읽기, 캐시 32 kB' },
  cache1m: { en: 'read, cache of 1 MB', ko: '읽기, 캐시 1 MB' },
  dram: { en: 'read, DRAM', ko: '읽기, DRAM' },
}
export const MEMORY_NAMES = {
  cache8: { en: '8 kB', ko: '8 kB' },
  cache32: { en: '32 kB', ko: '32 kB' },
  cache1m: { en: '1 MB', ko: '1 MB' },
  dram: { en: 'DRAM', ko: 'DRAM' },
}

export function billName({ id, weightBits, activationBits }: EnergyBill, language: Language): string {
  if (id !== 'integer') return id
  if (weightBits === activationBits) return language === 'en' ? '8-bit integers' : '8비트 정수'
  return language === 'en' ? `integers, ${weightBits}-bit weights` : `정수, 가중치 ${weightBits}비트`
}
/** As in nJ, so in the unit that reads best. */
export const energyName = (nanojoules: number): string =>
  nanojoules >= 1000 ? withUnit(formatNumber(nanojoules / 1000), 'µJ') : withUnit(formatNumber(nanojoules), 'nJ')
export const moved = ({ arithmetic, total }: EnergyBill) => 1 - arithmetic / total

export function energyTitle(frame: EnergyFrame | null, narrow: boolean, language: Language): ReactNode {
  const english = language === 'en'
  if (!frame) return english ? 'Counting…' : '세는 중…'
  const [float, , integer] = frame.bills
  const less = <b className="quant-word">{formatNumber(float.total / integer.total, 2)}</b>
  const share = <b className="float-word">{formatPercent(moved(float))}</b>
  const bits = inBits(frame.bits, language)
  if (narrow)
    return english ? (
      <>
        Estimate: {bits} take {less} times less energy
      </>
    ) : (
      <>
        추정: {bits}는 에너지 {less}분의 1
      </>
    )
  return english ? (
    <>
      Estimate: {bits} take {less} times less energy; in float32, {share} of it moves numbers
    </>
  ) : (
    <>
      추정: {bits}는 에너지 {less}분의 1, float32에서는 {share}가 수를 옮기는 데
    </>
  )
}

export function energySummary(frame: EnergyFrame | null, language: Language): string {
  if (!frame) return language === 'en' ? 'Operations are being counted.' : '연산을 세는 중입니다.'
  const said = frame.bills.map((bill) => {
    const parts = [bill.arithmetic, bill.weights.low, bill.activations.low].map(energyName)
    return language === 'en'
      ? `${billName(bill, language)}: ${energyName(bill.total)}, of which ${parts[0]} multiply and add, ${parts[1]} read weights, ${parts[2]} move activations.`
      : `${billName(bill, language)}: ${energyName(bill.total)}. 곱셈·덧셈 ${parts[0]}, 가중치 읽기 ${parts[1]}, 활성값 옮기기 ${parts[2]}.`
  })
  return said.join(' ')
}

export function energyTable(frame: EnergyFrame | null, language: Language): Table {
  const english = language === 'en'
  return {
    caption: english ? 'Estimated energy for one image, nJ' : '이미지 한 장의 추정 에너지, nJ',
    columns: english
      ? [
          'numbers',
          'multiply and add',
          'read weights, least',
          'most',
          'move activations, least',
          'most',
          'total of the least',
        ]
      : ['수', '곱셈·덧셈', '가중치 읽기 최소', '최대', '활성값 옮기기 최소', '최대', '최소의 합'],
    rows: (frame?.bills ?? []).map((bill) => [
      billName(bill, language),
      bill.arithmetic,
      bill.weights.low,
      bill.weights.high,
      bill.activations.low,
      bill.activations.high,
      bill.total,
    ]),
  }
}
