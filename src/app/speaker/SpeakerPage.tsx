import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../ui/language.tsx'
import { ScrollArea } from '../../ui/ScrollArea.tsx'
import type { Command } from '../lecture/lecture-state.ts'
import { type RoomState, type SpeakerLine, speakerLine } from '../lecture/speaker-line.ts'
import { type Extra, useLectureKeys } from '../lecture/useLectureKeys.ts'
import { NoteText } from '../NoteText.tsx'
import { routeOf } from '../routes.ts'
import type { Show } from '../show/show.ts'
import { expanded, useAllScenes } from '../show/useShow.ts'
import styles from './SpeakerPage.module.css'
import { useElapsed } from './useElapsed.ts'

const WORDS = {
  wait: {
    en: 'This window belongs to a lecture in another window of this browser. It shows the notes as soon as that answers; if the lecture was closed, press N there again.',
    ko: '이 창은 같은 브라우저의 다른 창에서 진행 중인 강의에 딸려 있습니다. 강의 창이 응답하면 노트가 나타납니다. 강의 창을 닫았다면 다시 열고 N을 누르세요.',
  },
  title: { en: 'The title is on screen. Next:', ko: '제목 화면입니다. 다음 장면:' },
  notes: { en: 'Notes', ko: '노트' },
  next: { en: 'Next', ko: '다음' },
  last: { en: 'This is the last scene.', ko: '마지막 장면입니다.' },
  asks: { en: 'The question is on screen, the figure is covered.', ko: '질문이 떠 있고 그림은 가려져 있습니다.' },
  back: { en: '← Back', ko: '← 뒤로' },
  on: { en: 'On →', ko: '앞으로 →' },
  reveal: { en: 'Show the answer →', ko: '답 보이기 →' },
  blank: { en: 'Dark (B)', ko: '화면 끄기 (B)' },
  hold: { en: 'Hold (F)', ko: '멈춤 (F)' },
  play: { en: 'Play (P)', ko: '재생 (P)' },
  elapsed: { en: 'since the start', ko: '시작한 지' },
  here: { en: 'in this scene', ko: '이 장면에서' },
  restart: { en: 'Set the clock to 0', ko: '시계 다시 맞추기' },
}

/** The screen of the speaker: notes, what comes next, the clock, and the same keys as in the room. */
export function SpeakerPage() {
  const text = useText()
  const { show, room, send } = useRoom()
  const scenes = useAllScenes()
  const entries = useMemo(() => (show && scenes ? expanded(show, scenes) : null), [show, scenes])
  const at = room?.at ?? -1
  const clock = useElapsed(at)
  const run = (command: Command) => send({ kind: 'command', command })
  useLectureKeys(run, (extra: Extra) => extra !== 'leave' && send({ kind: 'extra', extra }), entries?.length ?? 0)
  if (!entries || !room) return <main className={styles.wait}>{text(WORDS.wait)}</main>
  const entry = entries[at]
  const next = entries[at + 1]
  return (
    <main className={styles.speaker}>
      <header className={styles.head}>
        <h1>{entry ? text(entry.scene.title) : show?.title || text(WORDS.title)}</h1>
        <p>
          {entry && `${text(routeOf(`${entry.lesson}/`)?.name ?? { en: '', ko: '' })} · `}
          {`${at + 1} / ${entries.length}`}
        </p>
      </header>
      <ScrollArea label={text(WORDS.notes)} className={styles.notes}>
        <h2 className="visually-hidden">{text(WORDS.notes)}</h2>
        {room.pending && entry?.scene.ask && (
          <p className={styles.asks}>
            {text(WORDS.asks)} <b>{text(entry.scene.ask.question)}</b>
          </p>
        )}
        {entry && <NoteText lesson={entry.lesson} scene={entry.scene.id} numbers={room.numbers} />}
      </ScrollArea>
      <aside className={styles.side}>
        <p className={styles.clock}>
          <span>
            <b>{clock.total}</b> {text(WORDS.elapsed)}
          </span>
          <span>
            <b>{clock.scene}</b> {text(WORDS.here)}
          </span>
          <button type="button" onClick={clock.restart}>
            {text(WORDS.restart)}
          </button>
        </p>
        <p className={styles.next}>
          <span>{text(WORDS.next)}</span>
          {next ? text(next.scene.title) : text(WORDS.last)}
        </p>
        <div className={styles.buttons}>
          <Press act={() => run({ do: 'back' })}>{text(WORDS.back)}</Press>
          <Press main act={() => run({ do: 'next' })}>
            {text(room.pending ? WORDS.reveal : WORDS.on)}
          </Press>
          <Press pressed={room.blank} act={() => run({ do: 'toggle', what: 'blank' })}>
            {text(WORDS.blank)}
          </Press>
          <Press pressed={room.frozen} act={() => run({ do: 'toggle', what: 'frozen' })}>
            {text(WORDS.hold)}
          </Press>
          <Press act={() => send({ kind: 'extra', extra: 'play' })}>{text(WORDS.play)}</Press>
        </div>
      </aside>
    </main>
  )
}

function Press({
  act,
  pressed,
  main = false,
  children,
}: {
  act: () => void
  pressed?: boolean
  main?: boolean
  children: ReactNode
}) {
  return (
    <button type="button" aria-pressed={pressed} data-main={main || undefined} onClick={act}>
      {children}
    </button>
  )
}

/** What the lecture's window says, and a way to speak to it. */
function useRoom() {
  const [show, setShow] = useState<Show | null>(null)
  const [room, setRoom] = useState<RoomState | null>(null)
  const line = useRef<SpeakerLine | null>(null)
  useEffect(() => {
    line.current = speakerLine(location.hash.slice(1), (message) => {
      if (message.kind === 'show') setShow(message.show)
      if (message.kind === 'room') setRoom(message.state)
    })
    line.current.send({ kind: 'hello' })
    return () => line.current?.close()
  }, [])
  return { show, room, send: (message: Parameters<SpeakerLine['send']>[0]) => line.current?.send(message) }
}
