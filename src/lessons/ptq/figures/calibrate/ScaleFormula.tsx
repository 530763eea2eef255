import type { AffineScheme } from '../../../../core/index.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { PtqSettings } from '../../contract.ts'
import type { TensorFrame } from '../../frames.ts'
import styles from './ScaleFigure.module.css'
import { WORDS } from './scale-text.tsx'

const bracketed = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value))

/** The two formulas with the numbers of one tensor. */
export function ScaleFormula({
  tensor: { range, params },
  scheme,
  convention,
}: {
  tensor: TensorFrame
  scheme: AffineScheme | null
  convention: PtqSettings['convention']
}) {
  const text = useText()
  const { scale, zeroPoint, qmin, qmax } = params
  // The range is widened to hold 0.
  const [min, max] = [Math.min(0, range.min), Math.max(0, range.max)]
  if (!scheme) return <p className={styles.formula}>{text(WORDS.float)}</p>
  return (
    <div className={styles.formula}>
      <p>
        <var>s</var> ={' '}
        <Fraction
          top={
            <>
              <var>x</var>
              <sub>max</sub> − <var>x</var>
              <sub>min</sub>
            </>
          }
          bottom={
            <>
              <var>q</var>
              <sub>max</sub> − <var>q</var>
              <sub>min</sub>
            </>
          }
        />{' '}
        = <Fraction top={`${formatNumber(max)} − ${bracketed(min)}`} bottom={`${qmax} − ${qmin}`} /> ={' '}
        <b data-number="scale" data-value={scale}>
          {formatNumber(scale)}
        </b>
      </p>
      {convention === 'floor' ? (
        <p>
          <var>z</var> ={' '}
          <span>
            <var>q</var>
            <sub>min</sub>
          </span>{' '}
          − ⌊
          <Fraction
            top={
              <>
                <var>x</var>
                <sub>min</sub>
              </>
            }
            bottom={<var>s</var>}
          />
          ⌋ = {qmin} − ⌊{formatNumber(min / scale, 4)}⌋ ={' '}
          <b data-number="zero-point" data-value={zeroPoint}>
            {zeroPoint}
          </b>
        </p>
      ) : (
        <p>
          <var>z</var> = <span>{text(WORDS.round)}</span> (
          <span>
            <var>q</var>
            <sub>min</sub>
          </span>{' '}
          −{' '}
          <Fraction
            top={
              <>
                <var>x</var>
                <sub>min</sub>
              </>
            }
            bottom={<var>s</var>}
          />
          ) = <span>{text(WORDS.round)}</span> ({formatNumber(qmin - min / scale, 4)}) ={' '}
          <b data-number="zero-point" data-value={zeroPoint}>
            {zeroPoint}
          </b>
        </p>
      )}
    </div>
  )
}

function Fraction({ top, bottom }: { top: React.ReactNode; bottom: React.ReactNode }) {
  return (
    <span className={styles.fraction}>
      <span>{top}</span>
      <span className="visually-hidden">/</span>
      <span>{bottom}</span>
    </span>
  )
}
