import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import { useLocation } from 'wouter'
import { writeHash } from '../../stage/address.ts'
import type { Shown } from '../../stage/place.ts'
import { useLanguage, useText } from '../../ui/language.tsx'
import { toggleFullScreen } from '../full-screen.ts'
import { encodeShow, type Show } from '../show/show.ts'
import type { ShownEntry } from '../show/useShow.ts'
import { Help } from './Help.tsx'
import styles from './Lecture.module.css'
import { LectureScene } from './LectureScene.tsx'
import { AT_THE_TITLE, type Command, follow, type LectureState, TITLE } from './lecture-state.ts'
import { Pointer } from './Pointer.tsx'
import { freeze, replay, togglePlay } from './playing.ts'
import { TitleSlide } from './TitleSlide.tsx'
import { type Extra, useLectureKeys } from './useLectureKeys.ts'
import { useSpeaker } from './useSpeaker.ts'
import { Where } from './Where.tsx'

const WORDS = {
  back: { en: 'The screen is dark: press to go on', ko: '화면을 꺼 두었습니다. 누르면 이어집니다' },
  refused: {
    en: 'The browser did not open the window with the notes. Allow pop-ups for this page, or print the notes from the page for teaching.',
    ko: '브라우저가 노트 창을 열지 못하게 막았습니다. 이 페이지의 팝업을 허용하거나, 가르치기 페이지에서 노트를 인쇄하세요.',
  },
}

/** Scenes one at a time, driven by keys; nothing moves that no key has asked for. */
export function Lecture({
  title,
  entries,
  begin,
}: {
  title: string
  entries: readonly ShownEntry[]
  begin: number | null
}) {
  const text = useText()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const shown = useRef<Shown | null>(null)
  const count = entries.length
  const [state, run] = useReducer(
    (before: LectureState, command: Command) =>
      follow(before, command, { count, asks: (scene) => entries[scene].scene.ask !== undefined }),
    { ...AT_THE_TITLE, at: begin === null ? TITLE : Math.min(begin, count - 1) },
  )
  const { at, revealed, blank, frozen, pointer, controls, help } = state
  const entry = at === TITLE ? null : entries[at]
  const isRevealed = revealed.includes(at)

  useEffect(() => {
    if (isRevealed && shown.current?.guessing.pending) shown.current.guessing.settle(null)
  }, [isRevealed])
  useEffect(() => (frozen && shown.current ? freeze(shown.current.session) : undefined), [frozen])
  const show = useMemo<Show>(
    () => ({ title, entries: entries.map(({ lesson, link }) => ({ lesson, link })), at: null }),
    [title, entries],
  )
  usePlaceInAddress(show, at)
  const speaker = useSpeaker({ show, shown, state, run, extra: (extra) => more(extra) })
  const more = useCallback(
    (extra: Extra) => {
      const session = shown.current?.session
      if (extra === 'play' && session) togglePlay(session)
      if (extra === 'replay' && session) replay(session)
      if (extra === 'notes') speaker.open()
      if (extra === 'full-screen') toggleFullScreen()
      if (extra === 'leave') navigate(`/${language}/teach/`)
    },
    [speaker, language, navigate],
  )
  useLectureKeys(run, more, count)

  const attach = (now: Shown) => {
    const wasPending = shown.current?.scene === now.scene && shown.current.guessing.pending
    shown.current = now
    if (wasPending && !now.guessing.pending) run({ do: 'reveal' })
  }
  return (
    <div className={styles.lecture} data-controls={controls || undefined} data-pointer={pointer || undefined}>
      {entry ? (
        <LectureScene key={entry.lesson} entry={entry} asks={!isRevealed} attach={attach} />
      ) : (
        <TitleSlide title={title} entries={entries} run={run} more={more} />
      )}
      {entry && <Where entries={entries} at={at} frozen={frozen} run={run} />}
      {speaker.refused && (
        <p className={styles.refused} role="alert">
          {text(WORDS.refused)}
        </p>
      )}
      {help && <Help onClose={() => run({ do: 'toggle', what: 'help' })} />}
      {pointer && <Pointer />}
      {blank && (
        <button
          type="button"
          className={styles.blank}
          aria-label={text(WORDS.back)}
          onClick={() => run({ do: 'toggle', what: 'blank' })}
        />
      )}
    </div>
  )
}

/** A page that is loaded again goes on where it was. */
function usePlaceInAddress(show: Show, at: number): void {
  useEffect(() => {
    try {
      writeHash(encodeShow({ ...show, at: at === TITLE ? null : at }))
    } catch (thrown) {
      // A lecture from a file may be too long for an address: it lies in the history's state and begins anew.
      if (!(thrown instanceof RangeError)) throw thrown
    }
  }, [show, at])
}
