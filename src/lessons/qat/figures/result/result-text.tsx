import type { ReactNode } from 'react'
import type { Table } from '../../../../stage/table-text.ts'
import { formatBytes, formatCount, formatPercent } from '../../../../ui/format.ts'
import type { Language } from '../../../../ui/language.tsx'
import type { RunKind } from '../../contract.ts'
import type { QatView } from '../view.ts'
import { watchedResult } from './watched-result.ts'

/** The words of the result figure: all numbers in them come from the frames. */
export const WORDS = {
  watched: { en: 'Run', ko: '학습' },
  accuracy: { en: 'Accuracy on the test images', ko: '테스트 정확도' },
  float: { en: 'float, before', ko: '실수, 학습 전' },
  ptq: { en: 'PTQ, in integers', ko: 'PTQ, 정수로' },
  ptqSeen: { en: 'PTQ, simulated', ko: 'PTQ, 모의' },
  seen: { en: 'simulated', ko: '모의' },
  integers: { en: 'in integers', ko: '정수로' },
  simulated: { en: 'simulated: as training sees it', ko: '모의: 학습이 보는 그대로' },
  same: (count: string) => ({ en: `of ${count} images`, ko: `이미지 ${count}장 중` }),
  agreement: { en: 'The same answer from both', ko: '둘의 답이 같은 비율' },
  size: { en: 'File', ko: '파일' },
  floatFile: { en: 'float32', ko: 'float32' },
  integerFile: { en: 'integers', ko: '정수' },
  files: { en: 'Keep it, or save it', ko: '보관하거나 저장하기' },
  network: { en: 'Integer network', ko: '정수 신경망' },
  onnx: { en: 'the same as ONNX', ko: 'ONNX 형식' },
  latent: { en: 'Latent float weights', ko: '잠재 가중치(latent weight), 실수' },
  noIntegers: {
    en: 'A part of it stays float, so there are no integers. Give weights and activations 8 bits or fewer.',
    ko: '일부가 실수로 남아 있어 정수 신경망이 없습니다. 가중치와 활성값을 모두 8비트 이하로 정하세요.',
  },
  floatRun: { en: 'This run is float: there are no integers.', ko: '실수 학습이라 정수 신경망이 없습니다.' },
  open: { en: 'Open it in the PTQ lesson', ko: 'PTQ 수업에서 열기' },
  draw: { en: 'Draw a garment for it', ko: '옷을 그려 맞혀 보게 하기' },
  first: {
    en: 'Keep it first: the PTQ lesson finds it on this device.',
    ko: '먼저 보관하세요. PTQ 수업이 이 기기에서 찾아 엽니다.',
  },
  kept: { en: 'On this device as', ko: '이 기기에 보관한 이름:' },
  train: { en: 'Take one step', ko: '한 단계 학습하기' },
}
const RUNS: Readonly<Record<RunKind, { en: string; ko: string }>> = {
  float: { en: 'Float', ko: '실수' },
  ste: { en: 'STE', ko: 'STE' },
  lsq: { en: 'LSQ', ko: 'LSQ' },
}
export const runName = (kind: RunKind, language: Language): string => RUNS[kind][language]

export function resultTitle(view: QatView, language: Language): ReactNode {
  const { train, parameters, network } = view
  const english = language === 'en'
  const result = watchedResult(view)
  if (!train || !network || !result) return english ? 'Nothing is trained yet' : '아직 학습 전'
  const share = (value: number) => <b className="quant-word">{formatPercent(value, 1)}</b>
  const ptq = parameters?.ptq
  if (train.step === 0)
    return ptq ? (
      english ? (
        <>Before training: rounding alone is right on {share(ptq.accuracy)}</>
      ) : (
        <>학습 전: 반올림만 한 정확도 {share(ptq.accuracy)}</>
      )
    ) : english ? (
      'Nothing is trained yet'
    ) : (
      '아직 학습 전'
    )
  const { run, last } = result
  const name = runName(run.kind, language)
  const step = formatCount(last.step)
  const steps = last.step === 1 ? 'one step' : `${step} steps`
  const right = (
    <span data-number="result" data-value={(last.integers ?? last).accuracy}>
      {share((last.integers ?? last).accuracy)}
    </span>
  )
  if (!last.integers)
    return english ? (
      <>
        After {steps} {name} is right on {right}; there are no integers of it
      </>
    ) : (
      <>
        {step}단계 학습한 {name}의 정확도 {right}, 정수 신경망은 없음
      </>
    )
  const [small, large] = [last.integers.bytes, network.bytes].map(formatBytes)
  return english ? (
    <>
      After {steps} {name} is right on {right} in integers, in <b className="quant-word">{small}</b> instead of {large}
    </>
  ) : (
    <>
      {step}단계 학습한 {name}: 정수로 정확도 {right}, 파일은 {large}에서 <b className="quant-word">{small}</b>로
    </>
  )
}

/** Which step the numbers and the file are of. */
export function stepText(view: QatView, language: Language): string {
  const result = watchedResult(view)
  if (!result || !view.train) return ''
  const { last, pack, run } = result
  const [measured, all] = [last.step, view.train.steps].map(formatCount)
  const english = language === 'en'
  const numbers = english ? `Measured at step ${measured} of ${all}` : `${all}단계 중 ${measured}단계에서 측정`
  const file =
    pack && pack.step !== last.step
      ? english
        ? `; the files are of step ${formatCount(pack.step)}`
        : `, 파일은 ${formatCount(pack.step)}단계`
      : ''
  const away =
    run.diverged === null
      ? ''
      : english
        ? `; training ran away at step ${formatCount(run.diverged)}`
        : `, ${formatCount(run.diverged)}단계에서 발산`
  return `${numbers}${file}${away}`
}

export function resultSummary(view: QatView, language: Language): string {
  const { train, parameters, network } = view
  const result = watchedResult(view)
  if (!train || !network || !result) return ''
  const { run, last } = result
  const write = (value: number | undefined) => (value === undefined ? '–' : formatPercent(value, 1))
  const [float, ptq] = [parameters?.float?.accuracy, parameters?.ptq?.accuracy].map(write)
  const name = runName(run.kind, language)
  const { integers } = last
  const tested = formatCount(train.tested)
  if (language === 'en')
    return `${name} after ${last.step === 1 ? 'one step' : `${last.step} steps`}: right on ${write(last.accuracy)} of ${tested} test images as training saw it${integers ? `, on ${write(integers.accuracy)} in integers; both give the same class for ${write(integers.agreement)}. The file has ${formatBytes(integers.bytes)}, in float ${formatBytes(network.bytes)}` : '; there are no integers'}. Before training: float ${float}, rounded ${ptq}.`
  return `${last.step}단계 학습한 ${name}: 테스트 이미지 ${tested}장에서 학습이 본 대로의 정확도 ${write(last.accuracy)}${integers ? `, 정수 정확도 ${write(integers.accuracy)}, 둘의 답이 같은 비율 ${write(integers.agreement)}. 파일은 ${formatBytes(integers.bytes)}, 실수는 ${formatBytes(network.bytes)}` : ', 정수 신경망 없음'}. 학습 전에는 실수 ${float}, 반올림만 하면 ${ptq}.`
}

export function resultTable({ train, parameters, network }: QatView, language: Language): Table {
  const english = language === 'en'
  const of = (
    name: string,
    step: number | '',
    one:
      | { accuracy: number; loss: number; integers?: { accuracy: number; agreement: number; bytes: number } | null }
      | null
      | undefined,
  ) => [
    name,
    step,
    one?.accuracy ?? '',
    one?.loss ?? '',
    one?.integers?.accuracy ?? '',
    one?.integers?.agreement ?? '',
    one?.integers?.bytes ?? '',
  ]
  const float = of(english ? 'float, before training' : '실수, 학습 전', 0, parameters?.float)
  float[6] = network?.bytes ?? ''
  return {
    caption: english ? 'What each network is worth on the test images' : '테스트 이미지에서 신경망별 정확도와 크기',
    columns: english
      ? ['network', 'step', 'accuracy', 'loss, nats', 'accuracy in integers', 'agreement', 'bytes']
      : ['신경망', '단계', '정확도', '손실, nat', '정수 정확도', '예측 일치율', '바이트'],
    rows: [
      float,
      of(english ? 'rounded after training (PTQ)' : '학습 후 양자화(PTQ)', 0, parameters?.ptq),
      ...(train?.runs ?? []).map(({ kind, evaluated }) => {
        const last = evaluated.at(-1)
        const name =
          kind === 'float' ? (english ? 'float, trained on' : '실수, 이어서 학습') : `QAT, ${runName(kind, language)}`
        return of(name, last?.step ?? '', last)
      }),
    ],
  }
}
