import { type KeyNumber, KeyNumbers } from '../../../stage/KeyNumbers.tsx'
import { formatBytes, formatPercent } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { QatView } from './view.ts'

const WORDS = {
  numbers: { en: 'Accuracy of the runs', ko: '학습별 정확도' },
  float: { en: 'float', ko: '실수' },
  ptq: { en: 'PTQ', ko: 'PTQ' },
  qat: { en: 'QAT', ko: 'QAT' },
  ste: { en: 'QAT, STE', ko: 'QAT·STE' },
  lsq: { en: 'QAT, LSQ', ko: 'QAT·LSQ' },
  size: { en: 'size', ko: '크기' },
}

/** The accuracies of all runs, which stay in sight in every step. */
export function QatNumbers({ view }: { view: QatView }) {
  const text = useText()
  const numbers = view.settings.ground === 'plane' ? ofPlane(view) : ofImages(view)
  return (
    <KeyNumbers
      label={text(WORDS.numbers)}
      numbers={numbers.map((one) => ({ ...one, label: text(WORDS[one.name as keyof typeof WORDS]) }))}
    />
  )
}

type Unnamed = Omit<KeyNumber, 'label'>
const share = (value: number) => formatPercent(value, 1)

function ofPlane({ plane, stale }: QatView): Unnamed[] {
  return (['float', 'ptq', 'qat'] as const).map((kind) => ({
    name: kind,
    value: plane?.nets.find((net) => net.kind === kind)?.accuracy,
    write: share,
    stale: stale.plane,
    ...(kind === 'float' ? { tone: 'float' as const } : {}),
  }))
}

function ofImages({ train, parameters, network, stale, settings }: QatView): Unnamed[] {
  const now = (kind: string) => {
    const run = train?.runs.find((one) => one.kind === kind)
    return run?.kept ?? run?.evaluated.at(-1)
  }
  const bytes = (now(settings.watched) ?? parameters?.ptq)?.integers?.bytes
  return [
    {
      name: 'float',
      value: now('float')?.accuracy ?? parameters?.float?.accuracy,
      write: share,
      stale: stale.train,
      tone: 'float',
    },
    { name: 'ptq', value: parameters?.ptq?.accuracy, write: share, stale: stale.parameters },
    { name: 'ste', value: now('ste')?.accuracy, write: share, stale: stale.train },
    { name: 'lsq', value: now('lsq')?.accuracy, write: share, stale: stale.train },
    { name: 'size', value: bytes, float: network?.bytes, write: formatBytes, stale: stale.train, yields: true },
  ]
}
