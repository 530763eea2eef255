import type { MiniatureProps } from '../../stage/useMiniature.ts'
import { useLanguage } from '../../ui/language.tsx'
import { codeBits } from './figures/code-bits.ts'
import { inBits, realName } from './figures/value-text.tsx'
import type { WhyFrames } from './frames.ts'
import styles from './Miniature.module.css'
import { miniature } from './miniature.ts'

/** of the drawing, before it takes the room that it is given */
const [WIDTH, HEIGHT, CELL, GAP] = [230, 110, 12, 2.4]

/** One weight: its 32 bits as a float in two rows, and below the bits of its code. */
export function Miniature({ frames }: MiniatureProps<WhyFrames>) {
  const language = useLanguage()
  const { value } = frames
  const coded = value?.coded.find(({ bits }) => bits === miniature.settings.bits)
  const code = coded?.code ?? null
  return (
    <svg className={styles.miniature} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {value && coded && code !== null && (
        <>
          <Cells bits={[...value.word.subarray(0, 16)]} y={8} tone={styles.float} />
          <Cells bits={[...value.word.subarray(16)]} y={8 + CELL + GAP + 2} tone={styles.float} />
          <text className={styles.floatWord} x={1} y={56}>
            {realName(value.value)} · {inBits(32, language)}
          </text>
          <Cells bits={codeBits(code, coded.bits)} y={76} tone={styles.quant} />
          <text className={styles.quantWord} x={coded.bits * (CELL + GAP) + 8} y={87}>
            {realName(coded.real)} · {inBits(coded.bits, language)}
          </text>
        </>
      )}
    </svg>
  )
}

function Cells({ bits, y, tone }: { bits: readonly number[]; y: number; tone: string }) {
  return (
    <g className={tone}>
      {bits.map((bit, i) => (
        <rect
          key={i}
          data-on={bit === 1 || undefined}
          x={i * (CELL + GAP) + 0.7}
          y={y}
          width={CELL - 1}
          height={CELL}
          rx={1.6}
        />
      ))}
    </g>
  )
}
