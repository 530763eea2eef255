import type { ReactNode } from 'react'
import { formatBytes, formatFixed, formatPercent, withUnit } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import styles from './KeyNumbers.module.css'
import type { PtqView } from './view.ts'

const WORDS = {
  numbers: { en: 'What is left of the network', ko: '양자화한 신경망의 성적' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  agreement: { en: 'agreement', ko: '예측 일치율' },
  sqnr: { en: 'logit SQNR', ko: '로짓 SQNR' },
  loss: { en: 'loss', ko: '손실' },
  size: { en: 'size', ko: '크기' },
  float: { en: 'float', ko: '실수' },
}

/** What quantization cost and what it saved: five numbers that stay in sight in every step, each beside that of the float network. */
export function KeyNumbers({ view: { infer, convert, stale } }: { view: PtqView }) {
  const text = useText()
  const converted = convert?.converted ?? null
  return (
    <dl className={styles.numbers} aria-label={text(WORDS.numbers)}>
      <KeyNumber
        name="accuracy"
        label={text(WORDS.accuracy)}
        value={infer?.accuracy}
        float={infer?.floatAccuracy}
        write={(share) => formatPercent(share, 1)}
        stale={stale.infer}
      />
      <KeyNumber
        name="agreement"
        label={text(WORDS.agreement)}
        value={infer?.agreement}
        write={(share) => formatPercent(share, 1)}
        stale={stale.infer}
      />
      <KeyNumber
        name="sqnr"
        label={text(WORDS.sqnr)}
        value={infer?.sqnrDb}
        write={(db) => withUnit(formatFixed(db, 1), 'dB')}
        stale={stale.infer}
      />
      <KeyNumber
        name="loss"
        label={text(WORDS.loss)}
        value={infer?.loss}
        float={infer?.floatLoss}
        write={(nats) => formatFixed(nats, 2)}
        stale={stale.infer}
      />
      <KeyNumber
        name="size"
        label={text(WORDS.size)}
        value={converted?.bytes}
        float={converted?.floatBytes}
        write={formatBytes}
        stale={stale.convert}
      />
    </dl>
  )
}

function KeyNumber({
  name,
  label,
  value,
  float,
  write,
  stale,
}: {
  name: string
  label: string
  value: number | undefined
  float?: number
  write: (value: number) => string
  stale: boolean
}): ReactNode {
  const text = useText()
  return (
    <div data-stale={stale || undefined}>
      <dt>
        {label}
        {float !== undefined && (
          <span>
            {text(WORDS.float)}{' '}
            <b data-number={`float-${name}`} data-value={float}>
              {write(float)}
            </b>
          </span>
        )}
      </dt>
      <dd data-number={name} data-value={value}>
        {value === undefined ? '–' : write(value)}
      </dd>
    </div>
  )
}
