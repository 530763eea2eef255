import type { ChannelState } from '../engine/channel-state.ts'
import { isPatient } from '../engine/job.ts'
import type { Need } from '../engine/protocol.ts'
import type { Session } from '../engine/session.ts'
import { formatBytes } from '../ui/format.ts'
import { type BothLanguages, useText } from '../ui/language.tsx'
import { Progress } from '../ui/Progress.tsx'
import { useShown } from './useShown.ts'

const WORDS = {
  computing: { en: 'Computing', ko: '계산하는 중' },
  cancel: { en: 'Cancel', ko: '취소' },
}

/** What is being waited for, with how much of it has come, and the way back. What is quick is not told. */
export function WaitNotice({ session }: { session: Session }) {
  const text = useText()
  const channels = useShown(session, (state) => state.channels)
  const canUndo = useShown(session, (state) => state.canUndo)
  const urgent = Object.keys(channels)
    .filter((job) => !isPatient(session.contract.jobs[job].pace))
    .map((job) => channels[job])
  const waiting = urgent.find(loading) ?? urgent.find(computing)
  if (!waiting) return null
  const { need, loaded, total } = waiting.progress ?? { need: null, loaded: 0, total: 0 }
  const amount = total > 0 ? ` · ${formatBytes(loaded)} / ${formatBytes(total)}` : ''
  return (
    <Progress
      share={total > 0 ? loaded / total : null}
      text={text(need ? nameOf(need) : WORDS.computing) + amount}
      action={canUndo ? { name: text(WORDS.cancel), act: session.undo } : undefined}
    />
  )
}

const loading = ({ progress }: ChannelState) => progress !== null
/** what is on screen is old, and the new is not there yet */
const computing = ({ stale, status }: ChannelState) => stale && status === 'working'

function nameOf(need: Need): BothLanguages {
  if (need.kind === 'file') return { en: `Reading ${need.name}`, ko: `${need.name} 읽는 중` }
  // What lessons keep for themselves is at hand: what takes its time is what comes after.
  if (need.kind === 'kernels' || (need.kind === 'shelf' && need.name.startsWith('.'))) return WORDS.computing
  if (need.kind === 'shelf') return { en: 'Looking on the shelf', ko: '보관함에서 찾는 중' }
  return { en: 'Loading data', ko: '데이터 불러오는 중' }
}
