import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Shown } from '../../stage/place.ts'
import type { Show } from '../show/show.ts'
import type { Command, LectureState } from './lecture-state.ts'
import { type SpeakerLine, speakerLine } from './speaker-line.ts'
import type { Extra } from './useLectureKeys.ts'

/** how often the numbers on screen are told to the speaker's window */
const TOLD_EVERY_MS = 500

/** The window of the speaker: opened on demand, told what is on screen, and heard when keys are pressed there. */
export function useSpeaker({
  show,
  shown,
  state,
  run,
  extra,
}: {
  show: Show
  shown: RefObject<Shown | null>
  state: LectureState
  run: (command: Command) => void
  extra: (extra: Extra) => void
}) {
  const [refused, setRefused] = useState(false)
  // Two lectures in one browser must not hear each other.
  const [name] = useState(() => crypto.getRandomValues(new Uint32Array(1))[0].toString(36))
  const line = useRef<SpeakerLine | null>(null)
  const latest = useRef({ show, state, run, extra })
  useLayoutEffect(() => {
    latest.current = { show, state, run, extra }
  })

  useEffect(() => {
    let told = ''
    const tell = (again = false) => {
      const { at, blank, frozen } = latest.current.state
      const { guessing, numbers = {} } = shown.current ?? {}
      const now = { at, blank, frozen, pending: at >= 0 && (guessing?.pending ?? false), numbers }
      const text = JSON.stringify(now)
      if (text === told && !again) return
      told = text
      line.current?.send({ kind: 'room', state: now })
    }
    line.current = speakerLine(name, (message) => {
      if (message.kind === 'command') latest.current.run(message.command)
      if (message.kind === 'extra') latest.current.extra(message.extra)
      if (message.kind === 'hello') {
        line.current?.send({ kind: 'show', show: latest.current.show })
        tell(true)
      }
    })
    const timer = setInterval(tell, TOLD_EVERY_MS)
    return () => {
      clearInterval(timer)
      line.current?.close()
    }
  }, [name, shown])

  return useMemo(
    () => ({
      refused,
      open() {
        const address = new URL(`../speaker/#${name}`, location.href)
        const opened = window.open(address, `fewer-bits-${name}`, 'popup,width=980,height=760')
        setRefused(opened === null)
      },
    }),
    [refused, name],
  )
}
