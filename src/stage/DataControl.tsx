import { useState } from 'react'
import { type DataRef, type DataRow, recipe } from '../engine/params.ts'
import type { Session } from '../engine/session.ts'
import type { ShelfItem } from '../engine/shelf.ts'
import { useText } from '../ui/language.tsx'
import { Select, type SelectGroup } from '../ui/Select.tsx'
import { OwnNumbersDialog } from './OwnNumbersDialog.tsx'
import { useKept } from './useKept.ts'
import { useSettings } from './useSession.ts'

const WORDS = {
  recipes: { en: 'Distributions', ko: '분포' },
  builtIns: { en: 'Real data', ko: '실제 데이터' },
  networks: { en: 'Trained networks', ko: '학습된 신경망' },
  kept: { en: 'Kept on this device', ko: '이 기기에 보관한 것' },
  own: { en: 'Yours', ko: '내 데이터' },
  numbers: { en: 'your numbers', ko: '직접 넣은 수' },
  open: { en: 'paste or open a file…', ko: '붙여넣기 또는 파일 열기…' },
  openFile: { en: 'open a file…', ko: '파일 열기…' },
  tensor: { en: 'Tensor', ko: '텐서' },
}
const OPEN = 'open'

/** Where the numbers come from: a distribution, the site's data, the reader's own. The tensors of a file are a second menu. */
export function DataControl({
  session,
  name,
  tensors,
}: {
  session: Session
  name: string
  tensors?: readonly string[]
}) {
  const text = useText()
  const row = session.contract.settings[name] as DataRow
  const ref = useSettings(session)[name] as DataRef
  const [opening, setOpening] = useState(false)
  const { items } = useKept()
  const takesOwn = row.own !== null
  const takesNumbers = takesOwn && row.own.mostNumbers > 0
  const groups: SelectGroup[] = [
    {
      name: text(WORDS.recipes),
      options: Object.entries(row.recipes).map(([value, { label }]) => ({ value: `make*${value}`, name: text(label) })),
    },
    {
      name: text(WORDS.builtIns),
      options: Object.entries(row.builtIns).map(([value, label]) => ({ value: `set*${value}`, name: text(label) })),
    },
    {
      name: text(WORDS.networks),
      options: takesNumbers ? shelfOptions(items.filter(({ fromSite }) => fromSite)) : [],
    },
    {
      name: text(WORDS.kept),
      options: takesOwn ? shelfOptions(keptItems(ref, items)) : [],
    },
    {
      name: text(WORDS.own),
      options: takesOwn
        ? [
            ...ownOption(ref, text(WORDS.numbers)),
            { value: OPEN, name: text(takesNumbers ? WORDS.open : WORDS.openFile) },
          ]
        : [],
    },
  ]
  const choose = (value: string) => {
    if (value === OPEN) return setOpening(true)
    const kind = value.split('*', 1)[0]
    const chosen = value.slice(kind.length + 1)
    if (kind === 'make') session.set(name, recipe(row, chosen, sharedNumbers(ref)))
    else if (kind === 'set') session.set(name, { from: 'built-in', name: chosen })
    else if (kind === 'shelf') session.set(name, { from: 'shelf', name: chosen })
  }
  return (
    <>
      <Select
        label={text(row.label)}
        value={keyOf(ref)}
        groups={groups.filter(({ options }) => options.length > 0)}
        onChange={choose}
      />
      {(ref.from === 'file' || ref.from === 'shelf') && tensors && tensors.length > 1 && (
        <Select
          label={text(WORDS.tensor)}
          value={ref.tensor ?? tensors[0]}
          groups={[{ name: '', options: tensors.map((tensor) => ({ value: tensor, name: tensor })) }]}
          onChange={(tensor) => session.set(name, { ...ref, tensor })}
        />
      )}
      {opening && <OwnNumbersDialog session={session} name={name} onClose={() => setOpening(false)} />}
    </>
  )
}

function keyOf(ref: DataRef): string {
  switch (ref.from) {
    case 'recipe':
      return `make*${ref.name}`
    case 'built-in':
      return `set*${ref.name}`
    case 'shelf':
      return `shelf*${ref.name}`
    default:
      return 'own'
  }
}

/** What the reader brought is in the menu as long as it is what is shown. */
function ownOption(ref: DataRef, numbers: string): SelectGroup['options'] {
  if (ref.from === 'numbers') return [{ value: 'own', name: numbers }]
  return ref.from === 'file' ? [{ value: 'own', name: ref.name }] : []
}

const shelfOptions = (items: readonly Pick<ShelfItem, 'name'>[]) =>
  items.map(({ name }) => ({ value: `shelf*${name}`, name }))

/** What a link names is in the menu even where it is not on the shelf of this device. */
function keptItems(ref: DataRef, items: readonly ShelfItem[]): Pick<ShelfItem, 'name'>[] {
  const kept = items.filter(({ fromSite }) => !fromSite)
  const isThere = ref.from !== 'shelf' || items.some(({ name }) => name === ref.name)
  return isThere ? kept : [...kept, { name: ref.name }]
}

/** Another distribution keeps how many are drawn and with which seed. */
function sharedNumbers(ref: DataRef): Record<string, number> {
  if (ref.from !== 'recipe') return {}
  return Object.fromEntries(Object.entries(ref.numbers).filter(([key]) => key === 'n' || key === 'seed'))
}
