import { useStore } from 'zustand'
import type { Need } from '../engine/protocol.ts'
import type { Session } from '../engine/session.ts'
import { formatBytes } from '../ui/format.ts'
import { type BothLanguages, useText } from '../ui/language.tsx'
import { Progress } from '../ui/Progress.tsx'

/** What is being waited for, with how much of it has come. Quick loads are not told. */
export function LoadNotice({ session }: { session: Session }) {
  const text = useText()
  const progress = useStore(
    session.store,
    ({ channels }) => Object.values(channels).find((channel) => channel.progress)?.progress ?? null,
  )
  if (!progress) return null
  const { need, loaded, total } = progress
  const amount = total > 0 ? ` · ${formatBytes(loaded)} / ${formatBytes(total)}` : ''
  return <Progress share={total > 0 ? loaded / total : null} text={text(nameOf(need)) + amount} />
}

function nameOf(need: Need): BothLanguages {
  if (need.kind === 'file') return { en: `Reading ${need.name}`, ko: `${need.name} 읽는 중` }
  if (need.kind === 'shelf') return { en: 'Looking on the shelf', ko: '보관함에서 찾는 중' }
  return { en: 'Loading data', ko: '데이터 불러오는 중' }
}
