import { formatShort } from '../../ui/format.ts'
import { useText } from '../../ui/language.tsx'
import { Slider } from '../../ui/Slider.tsx'

const LABEL = { en: 'Bits', ko: '비트' }
const BITS = [1, 2, 3, 4, 5, 6, 7, 8]

/** The number of levels as bits: 2ᵇ of them. A count between two powers shows its log₂, and the next move is to whole bits again. */
export function BitsControl({
  levels,
  home,
  setLevels,
}: {
  levels: number
  home: number
  setLevels: (levels: number) => void
}) {
  const text = useText()
  const bits = Math.log2(levels)
  return (
    <Slider
      label={text(LABEL)}
      text={Number.isInteger(bits) ? formatShort(bits) : bits.toFixed(2)}
      value={Math.round(bits)}
      min={1}
      max={8}
      step={1}
      ticks={BITS}
      home={Math.log2(home)}
      onChange={(next) => setLevels(2 ** next)}
    />
  )
}
