import { type KeyNumber, KeyNumbers } from '../../../stage/KeyNumbers.tsx'
import { formatBytes, formatFixed, formatPercent, withUnit } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { PtqView } from './view.ts'

const WORDS = {
  numbers: { en: 'What is left of the network', ko: '양자화한 신경망의 성적' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  agreement: { en: 'agreement', ko: '예측 일치율' },
  sqnr: { en: 'logit SQNR', ko: '로짓 SQNR' },
  loss: { en: 'loss', ko: '손실' },
  size: { en: 'size', ko: '크기' },
}

/** What quantization cost and what it saved: five numbers that stay in sight in every step, each beside that of the float network. */
export function PtqNumbers({ view: { infer, convert, stale } }: { view: PtqView }) {
  const text = useText()
  const converted = convert?.converted ?? null
  const share = (value: number) => formatPercent(value, 1)
  const numbers: KeyNumber[] = [
    {
      name: 'accuracy',
      label: text(WORDS.accuracy),
      value: infer?.accuracy,
      float: infer?.floatAccuracy,
      write: share,
      stale: stale.infer,
    },
    { name: 'agreement', label: text(WORDS.agreement), value: infer?.agreement, write: share, stale: stale.infer },
    {
      name: 'sqnr',
      label: text(WORDS.sqnr),
      value: infer?.sqnrDb,
      write: (db) => withUnit(formatFixed(db, 1), 'dB'),
      stale: stale.infer,
    },
    {
      name: 'loss',
      label: text(WORDS.loss),
      value: infer?.loss,
      float: infer?.floatLoss,
      write: (nats) => formatFixed(nats, 2),
      stale: stale.infer,
    },
    {
      name: 'size',
      label: text(WORDS.size),
      value: converted?.bytes,
      float: converted?.floatBytes,
      write: formatBytes,
      stale: stale.convert,
    },
  ]
  return <KeyNumbers label={text(WORDS.numbers)} numbers={numbers} />
}
