import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { placeBeside } from './place-beside.ts'
import styles from './WordNote.module.css'

/** ms until a note shows under a pointer that rests, and until it goes when the pointer has left word and note */
const REST = 160
const LINGER = 220

/** the note that is open: there is one at a time */
let closeOpen: (() => void) | null = null

/**
 * A word in a sentence with a small note: pointer, focus and touch show it, Escape, another touch or a pointer that leaves hides it. Where
 * scripts do not run the word is a plain link to `href`.
 */
export function WordNote({
  href,
  note,
  onWanted,
  children,
}: {
  href: string
  note: ReactNode
  /** the note is about to be shown */
  onWanted: () => void
  children: ReactNode
}) {
  const id = useId()
  const runs = useSyncExternalStore(never, yes, no)
  const [open, setOpen] = useState<'near' | 'pinned' | null>(null)
  const whole = useRef<HTMLSpanElement>(null)
  const word = useRef<HTMLAnchorElement>(null)
  const box = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [close] = useState(() => () => {
    clearTimeout(timer.current)
    setOpen(null)
  })

  const show = (how: 'near' | 'pinned') => {
    clearTimeout(timer.current)
    if (closeOpen !== close) closeOpen?.()
    closeOpen = close
    onWanted()
    setOpen(how)
  }
  const press = () => (open === 'pinned' ? close() : show('pinned'))
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    // Safari does not focus what is tapped.
    event.currentTarget.focus()
    press()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    press()
  }
  const onPointerEnter = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    clearTimeout(timer.current)
    if (open) return
    onWanted()
    timer.current = setTimeout(() => show('near'), REST)
  }
  const onPointerLeave = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    clearTimeout(timer.current)
    if (open === 'near') timer.current = setTimeout(close, LINGER)
  }

  useEffect(() => {
    if (!open) return
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (box.current?.contains(document.activeElement)) word.current?.focus()
      close()
    }
    const onPointer = ({ target }: Event) => whole.current?.contains(target as Node) || close()
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onPointer, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onPointer, true)
    }
  }, [open, close])
  useEffect(() => close, [close])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another note has another size
  useLayoutEffect(() => {
    if (!open || !word.current || !box.current) return
    const [near, shown] = [word.current, box.current]
    if (!shown.matches(':popover-open')) shown.showPopover?.()
    const place = () => placeBeside(near, shown)
    place()
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
    }
  }, [open, note])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the word in it is the control; this holds word and note together
    <span
      ref={whole}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
      onBlur={({ relatedTarget }) => whole.current?.contains(relatedTarget) || close()}
    >
      <a
        ref={word}
        className={styles.word}
        href={href}
        role={runs ? 'button' : undefined}
        aria-expanded={runs ? open !== null : undefined}
        aria-describedby={open ? id : undefined}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && !open && show('near')}
      >
        {children}
      </a>
      {open && (
        <span ref={box} id={id} className={styles.note} popover="manual" tabIndex={-1}>
          {note}
        </span>
      )}
    </span>
  )
}

const never = () => () => {}
const yes = () => true
const no = () => false
