import { useState } from 'react'
import type { ListRow } from '../engine/params.ts'
import { useText } from '../ui/language.tsx'
import { TextField } from '../ui/TextField.tsx'
import { parseNumbers } from './parse-numbers.ts'

/** A bounded list of numbers as a line of text; what cannot be read is said and changes nothing. */
export function ListControl({
  row,
  value,
  onChange,
}: {
  row: ListRow
  value: readonly number[]
  onChange: (value: readonly number[]) => void
}) {
  const text = useText()
  const [draft, setDraft] = useState<string | null>(null)
  const numbers = draft === null ? value : parseNumbers(draft)
  return (
    <TextField
      label={text(row.label)}
      value={draft ?? value.join(', ')}
      fault={
        numbers === null
          ? text({ en: 'Numbers only, with commas between', ko: '숫자를 쉼표로 나누어 적습니다' })
          : undefined
      }
      onChange={(next) => {
        setDraft(next)
        const read = parseNumbers(next)
        if (read && read.length <= row.maxLength) onChange(read)
      }}
      onLeave={() => setDraft(null)}
    />
  )
}
