import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatCount, formatNumber, formatPercent } from '../../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../../ui/language.tsx'
import type { Framework, NamedQuantization, NamesFrame } from '../../frames.ts'
import type { ChooseView } from '../view.ts'
import { FRAMEWORK_NAME, FRAMEWORK_WORDS, ROW, wordsOf } from './framework-words.ts'

export const WORDS = {
  followed: { en: 'channel followed', ko: '따라가는 채널' },
  zero: { en: 'code of 0', ko: '0의 코드' },
  waiting: { en: 'Calibrating…', ko: '보정하는 중…' },
  words: { en: 'What each calls it', ko: '각자의 용어' },
  numbers: { en: 'What it comes to', ko: '계산 결과' },
} satisfies Record<string, BothLanguages>

const byOf = (names: NamesFrame | null, framework: Framework): NamedQuantization | undefined =>
  names?.by.find((one) => one.framework === framework)

export function namesTitle(view: ChooseView, language: Language): ReactNode {
  const english = language === 'en'
  const { names } = view.frames
  const { kind, alike } = view.settings
  const onnx = byOf(names, 'onnx')
  const torch = byOf(names, 'torch')
  if (!names?.open || !onnx || !torch) return WORDS.waiting[language]
  const what = english
    ? `${names.name}, ${kind === 'weight' ? 'weights' : 'activations'}`
    : `${names.name}의 ${kind === 'weight' ? '가중치' : '활성값'}`
  const share = (by: NamedQuantization) => <b className="quant-word">{formatPercent(by.differs, 1)}</b>
  const [by, least, name] =
    onnx.differs >= torch.differs ? [onnx, torch, FRAMEWORK_NAME.onnx] : [torch, onnx, FRAMEWORK_NAME.torch]
  if (by.differs === 0 && least.differs === 0)
    return english
      ? `${what}: asked for the same, all three give the same codes`
      : `${what}: 같은 설정이면 세 프레임워크의 코드가 모두 같음`
  if (alike === 'same')
    return english ? (
      <>
        {what}: asked for the same, {share(by)} of the codes still differ in {name}
      </>
    ) : (
      <>
        {what}: 같은 설정에서도 {name}의 코드는 {share(by)}가 다름
      </>
    )
  return english ? (
    <>
      {what}: by default {share(by)} get another code in {name} than in TensorFlow Lite
    </>
  ) : (
    <>
      {what}: 기본값으로는 TensorFlow Lite와 {name}의 코드가 {share(by)} 다름
    </>
  )
}

export function namesSummary({ frames: { names } }: ChooseView, language: Language): string {
  if (!names?.open) return ''
  const said = names.by
    .map(({ framework, params }) => {
      const name = FRAMEWORK_NAME[framework]
      return language === 'en'
        ? `${name}: scale ${formatNumber(params.scale, 5)}, zero-point ${params.zeroPoint}, codes ${params.qmin} to ${params.qmax}`
        : `${name}: 스케일 ${formatNumber(params.scale, 5)}, 영점 ${params.zeroPoint}, 코드 ${params.qmin}부터 ${params.qmax}까지`
    })
    .join('; ')
  return language === 'en'
    ? `Tensor ${names.name} as three frameworks quantize it. ${said}.`
    : `${names.name} 텐서를 세 프레임워크가 양자화한 결과입니다. ${said}.`
}

export function namesTable(view: ChooseView, language: Language): Table {
  const { names } = view.frames
  const by = names?.by ?? []
  const row = (name: string, read: (one: NamedQuantization) => string | number) => [
    ROW[name][language],
    ...by.map(read),
  ]
  return {
    caption:
      language === 'en'
        ? `Tensor ${names?.name ?? ''} in three frameworks`
        : `세 프레임워크의 ${names?.name ?? ''} 텐서`,
    columns: [language === 'en' ? 'what' : '항목', ...by.map(({ framework }) => FRAMEWORK_NAME[framework])],
    rows: [
      row('data', ({ framework }) => FRAMEWORK_WORDS[framework].data),
      row('step', ({ framework }) => wordsOf(framework, view.settings).step),
      row('type', ({ framework }) => wordsOf(framework, view.settings).type),
      row('range', ({ framework }) => wordsOf(framework, view.settings).range),
      row('shared', ({ framework }) => wordsOf(framework, view.settings).shared),
      row('scale', ({ params }) => params.scale),
      row('zeroPoint', ({ params }) => params.zeroPoint),
      row('codes', ({ params }) => `${params.qmin} … ${params.qmax}`),
      ...Array.from(names?.examples ?? [], (real, i) => [
        `${ROW.real[language]} ${formatNumber(real, 4)}`,
        ...by.map(({ codes }) => codes[i]),
      ]),
      row('rmse', ({ rmse }) => rmse),
      row('used', ({ used }) => used),
      row('differs', ({ differs }) => differs),
    ],
  }
}

/** What is computed of a framework, row by row, as it is written. */
export const COMPUTED: readonly {
  readonly row: string
  readonly raw: (by: NamedQuantization) => number
  readonly write: (by: NamedQuantization) => string
}[] = [
  { row: 'scale', raw: ({ params }) => params.scale, write: ({ params }) => formatNumber(params.scale, 7) },
  { row: 'zeroPoint', raw: ({ params }) => params.zeroPoint, write: ({ params }) => formatCount(params.zeroPoint) },
  {
    row: 'codes',
    raw: ({ params }) => params.qmax - params.qmin + 1,
    write: ({ params }) => `${formatCount(params.qmin)} … ${formatCount(params.qmax)}`,
  },
]
export const WORTH: typeof COMPUTED = [
  { row: 'rmse', raw: ({ rmse }) => rmse, write: ({ rmse }) => formatNumber(rmse) },
  { row: 'used', raw: ({ used }) => used, write: ({ used }) => formatCount(used) },
  { row: 'differs', raw: ({ differs }) => differs, write: ({ differs }) => formatPercent(differs, 1) },
]
