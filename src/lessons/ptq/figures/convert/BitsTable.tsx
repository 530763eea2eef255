import { formatBytes, formatFixed } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import styles from './BitsTable.module.css'
import type { BitsPart } from './bits-parts.ts'
import { bitsName, decibels, WORDS } from './bits-text.tsx'

/** A row a part: its bits, which can be set, and what they cost. */
export function BitsTable({
  kind,
  title,
  head,
  parts,
  opened,
  sized = false,
  offered,
  onOpen,
  onSet,
}: {
  kind: 'layer' | 'tensor'
  title: string
  head: string
  parts: readonly BitsPart[]
  opened: number
  /** they are bytes of the file */
  sized?: boolean
  /** bits that can be set; none where they would have no effect */
  offered: readonly number[]
  onOpen: (index: number) => void
  onSet: (index: number, bits: number) => void
}) {
  const text = useText()
  const shown = Math.min(opened, parts.length - 1)
  return (
    <section className={styles.scroll} aria-label={title}>
      <NumbersTable className={styles.table} lines="head" held>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{text(WORDS.bits)}</th>
            {sized && <th scope="col">{text(WORDS.size)}</th>}
            <th scope="col">{text(WORDS.sqnr)}</th>
            <th scope="col">{text(WORDS.alone)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, i) => (
            <tr key={part.name} data-opened={i === shown || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={i === shown} onClick={() => onOpen(i)}>
                  {part.name}
                </button>
              </th>
              <td>
                <BitsSelect
                  part={part}
                  number={`bits-${kind}-${part.name}`}
                  label={`${head} ${part.name}: ${text(WORDS.bits)}`}
                  offered={offered}
                  onSet={(bits) => onSet(i, bits)}
                />
              </td>
              {sized && (
                <td data-number={`bytes-${part.name}`} data-value={part.bytes ?? undefined}>
                  {part.bytes === null ? '…' : formatBytes(part.bytes)}
                </td>
              )}
              <td>{decibels(part.sqnrDb)}</td>
              <td className={styles.alone} data-large={(part.alone ?? 0) <= -1 || undefined}>
                {part.alone === null ? '' : formatFixed(part.alone, 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </NumbersTable>
    </section>
  )
}

function BitsSelect({
  part: { own, bits },
  number,
  label,
  offered,
  onSet,
}: {
  part: BitsPart
  /** its name for who reads the page by program */
  number: string
  label: string
  offered: readonly number[]
  onSet: (bits: number) => void
}) {
  const text = useText()
  const language = useLanguage()
  const counts = own === 0 || offered.includes(own)
  const value = counts ? own : 0
  const all = bits === null || value !== 0 ? text(WORDS.asAll) : `${bitsName(bits, language)} · ${text(WORDS.asAll)}`
  return (
    <select
      className={styles.bits}
      aria-label={label}
      data-number={number}
      data-value={bits ?? undefined}
      data-own={value === 0 ? undefined : value >= FLOAT_BITS ? 'float' : 'codes'}
      disabled={offered.length === 0}
      value={value}
      onChange={(event) => onSet(Number(event.target.value))}
    >
      <option value={0}>{all}</option>
      {offered.map((one) => (
        <option key={one} value={one}>
          {bitsName(one, language)}
        </option>
      ))}
    </select>
  )
}
