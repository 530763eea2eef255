import { useEffect, useState } from 'react'
import { partsOfClaim, type Scene, type Task } from '../../engine/scene.ts'
import type { Session } from '../../engine/session.ts'
import { useHouse } from '../House.tsx'
import { useFreshNumbers } from '../SceneNumbers.tsx'
import { useSettings } from '../useSession.ts'
import { isAllRight, toBeTold } from './chosen.ts'

/** What was said of an answer, and of what: the reader may have gone on since. */
export interface TaskVerdict {
  readonly right: boolean
  /** answers whose words are shown */
  readonly told: readonly string[]
  /** of what was done: the numbers that it was judged by */
  readonly numbers: Readonly<Record<string, number>> | null
}

export interface TaskTrial {
  readonly verdict: TaskVerdict | null
  /** asked for, and not yet to be had */
  readonly waits: boolean
  /** what was judged by is on screen no more */
  readonly old: boolean
  readonly picked: readonly string[]
  pick(id: string): void
  check(): void
  forget(): void
}

/** A reader's way with a question. A check for which numbers are missing is made as soon as they are there. */
export function useTaskTrial(session: Session, scene: Scene, task: Task): TaskTrial {
  const { record } = useHouse()
  const settings = useSettings(session)
  const numbers = useFreshNumbers()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [verdict, setVerdict] = useState<TaskVerdict | null>(null)
  const [asked, ask] = useState(false)
  useEffect(() => {
    if (!asked) return
    const found = verdictOf()
    if (!found) return
    ask(false)
    setVerdict(found)
    record.answer(`${session.contract.lesson}/${scene.id}`, found.right)
  })
  function verdictOf(): TaskVerdict | null {
    if (!task.check) return { right: isAllRight(task, picked), told: toBeTold(task, picked), numbers: null }
    const found = task.check({ settings, numbers })
    return found === null ? null : { right: task.answers[found].right, told: [found], numbers }
  }
  return {
    verdict,
    waits: asked,
    old: verdict !== null && saidOf(task, verdict).some((name) => verdict.numbers?.[name] !== numbers[name]),
    picked,
    pick(id) {
      if (!task.several) setPicked([id])
      else setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
      setVerdict(null)
    },
    check() {
      setVerdict(null)
      ask(true)
    },
    forget() {
      setVerdict(null)
      ask(false)
    },
  }
}

/** Numbers that the words of a verdict name, if it froze them. */
const saidOf = ({ answers }: Task, { told, numbers }: TaskVerdict): string[] =>
  numbers === null
    ? []
    : told.flatMap((id) =>
        partsOfClaim(answers[id].says.en).flatMap((part) => (typeof part === 'string' ? [] : [part.of])),
      )
