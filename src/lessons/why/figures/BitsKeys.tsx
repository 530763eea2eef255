import charts from '../../../charts/charts.module.css'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { whyContract } from '../contract.ts'
import { inBits } from './value-text.tsx'

const { label, min, max } = whyContract.settings.bits

/** What takes the keys of the handle in the drawing that comes after it. To the right the bits grow fewer, as they are drawn. */
export function BitsKeys({ bits, setBits }: { bits: number; setBits: (bits: number) => void }) {
  const text = useText()
  const language = useLanguage()
  return (
    <input
      type="range"
      className={charts.ringedKeys}
      aria-label={text(label)}
      aria-valuetext={inBits(bits, language)}
      min={-max}
      max={-min}
      step={1}
      value={-bits}
      onChange={(event) => setBits(-Number(event.target.value))}
    />
  )
}
