import type { ReactNode } from 'react'
import { formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { RulerFrame } from '../../frames.ts'
import styles from './Machine.module.css'
import { WORDS } from './ruler-text.tsx'

interface Station {
  readonly name: string
  readonly says: ReactNode
  readonly value: number
  readonly written: string
  readonly kind: 'float' | 'quant' | 'error' | 'clip' | 'plain'
}

const S = <i>s</i>
const Z = <i>z</i>

/** What is done to the value, step by step: divided, rounded, moved, held, and back. */
export function Machine({ frame }: { frame: RulerFrame }) {
  const text = useText()
  const { value, zeroPoint, qmin, range, scale } = frame
  const free = zeroPoint === null
  const clipped = value.code !== value.unclamped
  const stations: Station[] = [
    { name: 'x', says: <i>x</i>, value: value.x, written: formatFixed(value.x, 2), kind: 'float' },
    {
      name: 'steps',
      says: free ? (
        <>
          −&#8239;<span>min</span>, ÷&#8239;{S}
        </>
      ) : (
        <>÷&#8239;{S}</>
      ),
      value: value.steps,
      written: formatFixed(value.steps, 2),
      kind: 'float',
    },
    { name: 'rounded', says: 'round', value: value.rounded, written: formatFixed(value.rounded, 0), kind: 'plain' },
    {
      name: 'unclamped',
      says: free ? (
        <>
          +&#8239;<span>qmin</span>
        </>
      ) : (
        <>+&#8239;{Z}</>
      ),
      value: value.unclamped,
      written: formatFixed(value.unclamped, 0),
      kind: 'plain',
    },
    {
      name: 'code',
      says: 'clamp',
      value: value.code,
      written: formatFixed(value.code, 0),
      kind: clipped ? 'clip' : 'quant',
    },
    {
      name: 'real',
      says: free ? (
        <>x̂</>
      ) : (
        <>
          {S}
          (q&#8239;−&#8239;{Z})
        </>
      ),
      value: value.real,
      written: formatNumber(value.real),
      kind: 'quant',
    },
    { name: 'error', says: text(WORDS.error), value: value.error, written: formatNumber(value.error), kind: 'error' },
  ]
  return (
    <div className={styles.machine}>
      <p className={styles.params}>
        <span>
          {S} ={' '}
          <b data-number="scale" data-value={scale}>
            {formatNumber(scale)}
          </b>
        </span>
        <span>
          {Z} ={' '}
          <b data-number="z" data-value={zeroPoint ?? frame.realZeroPoint} data-broken={free || undefined}>
            {free ? formatFixed(frame.realZeroPoint, 2) : formatFixed(zeroPoint, 0)}
          </b>
          {free && <em> {text(WORDS.noInteger)}</em>}
        </span>
        <span className={styles.range}>
          {text(WORDS.covered)}{' '}
          <b>
            {formatNumber(frame.reals[0])} … {formatNumber(frame.reals[frame.reals.length - 1])}
          </b>
          <em>
            {' '}
            {text(WORDS.asked)} {formatFixed(range.min, 2)} … {formatFixed(range.max, 2)}
          </em>
        </span>
      </p>
      <dl className={styles.stations}>
        {stations.map(({ name, says, value: raw, written, kind }) => (
          <div key={name} data-kind={kind}>
            <dt>{says}</dt>
            <dd data-number={name} data-value={raw}>
              {written}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note} role="status">
        {clipped ? (
          <>
            {text(WORDS.without)
              .replace('{code}', formatFixed(value.unclamped, 0))
              .replace('{bits}', formatFixed(frame.bits, 0))
              .replace('{wrapped}', formatFixed(value.wrapped.code, 0))}{' '}
            <b className="error-word" data-number="wrapped" data-value={value.wrapped.real}>
              {formatNumber(value.wrapped.real)}
            </b>
          </>
        ) : (
          <>
            {text(WORDS.half)} <i>s</i>/2 = {formatNumber(scale / 2)}
            <span className="visually-hidden"> {qmin}</span>
          </>
        )}
      </p>
    </div>
  )
}
