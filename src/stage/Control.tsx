import type { ChoiceRow, FlagRow, NumberRow } from '../engine/params.ts'
import type { Session } from '../engine/session.ts'
import { formatShort, withUnit } from '../ui/format.ts'
import { type BothLanguages, useText } from '../ui/language.tsx'
import { Select } from '../ui/Select.tsx'
import { Slider } from '../ui/Slider.tsx'
import { Switch } from '../ui/Switch.tsx'
import { DataControl } from './DataControl.tsx'
import { ListControl } from './ListControl.tsx'
import { fromLogTrack, toLogTrack } from './log-track.ts'
import { useSettings } from './useSession.ts'

/** A row of the settings table becomes its control. `home` is where the setting goes back to: the scene's value, or the default. */
export function Control({
  session,
  name,
  home,
  tensors,
}: {
  session: Session
  name: string
  home?: unknown
  tensors?: readonly string[]
}) {
  const row = session.contract.settings[name]
  const value = useSettings(session)[name]
  switch (row.kind) {
    case 'number':
      return (
        <NumberControl
          row={row}
          value={value as number}
          home={home as number | undefined}
          onChange={(next) => session.set(name, next)}
        />
      )
    case 'choice':
      return <ChoiceControl row={row} value={value as string} onChange={(next) => session.set(name, next)} />
    case 'flag':
      return <FlagControl row={row} value={value as boolean} onChange={(next) => session.set(name, next)} />
    case 'list':
      return <ListControl row={row} value={value as readonly number[]} onChange={(next) => session.set(name, next)} />
    case 'data':
      return <DataControl session={session} name={name} tensors={tensors} />
  }
}

/** A slider; a menu where the row offers its values by name; a logarithmic track where it says so. */
export function NumberControl({
  row,
  value,
  home = row.default,
  describe,
  onChange,
}: {
  row: NumberRow
  value: number
  home?: number
  describe?: BothLanguages
  onChange: (value: number) => void
}) {
  const text = useText()
  if (row.offered) {
    const options = row.offered.map((one) => ({ value: String(one.value), name: text(one.name) }))
    return (
      <Select
        label={text(row.label)}
        value={String(value)}
        groups={[{ name: '', options }]}
        onChange={(next) => onChange(Number(next))}
      />
    )
  }
  const log = row.scale === 'log'
  const track = (x: number) => (log ? toLogTrack(row, x) : x)
  const change = (next: number) => onChange(log ? fromLogTrack(row, value, next) : next)
  const said = withUnit(formatShort(value), row.unit ? text(row.unit) : '')
  return (
    <Slider
      label={text(row.label)}
      text={describe ? `${said} · ${text(describe)}` : said}
      value={track(value)}
      min={track(row.min)}
      max={track(row.max)}
      step={log ? 1 : row.step}
      ticks={row.ticks?.map(track)}
      home={track(home)}
      onChange={change}
    />
  )
}

function ChoiceControl({ row, value, onChange }: { row: ChoiceRow; value: string; onChange: (value: string) => void }) {
  const text = useText()
  const options = Object.entries(row.options).map(([option, name]) => ({ value: option, name: text(name) }))
  return <Select label={text(row.label)} value={value} groups={[{ name: '', options }]} onChange={onChange} />
}

function FlagControl({ row, value, onChange }: { row: FlagRow; value: boolean; onChange: (value: boolean) => void }) {
  return <Switch label={useText()(row.label)} value={value} onChange={onChange} />
}
