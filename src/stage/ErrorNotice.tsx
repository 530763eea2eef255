import type { Session } from '../engine/session.ts'
import { useText } from '../ui/language.tsx'
import { Notice } from '../ui/Notice.tsx'
import { errorText } from './messages.ts'
import { useShown } from './useShown.ts'

const WORDS = {
  retry: { en: 'Try again', ko: '다시 시도' },
  undo: { en: 'Go back', ko: '되돌리기' },
}

/** What went wrong in the lesson, once, with what can be done about it. What was on screen stays there. */
export function ErrorNotice({ session }: { session: Session }) {
  const text = useText()
  const failed = useShown(session, ({ channels }) => Object.keys(channels).find((job) => channels[job].error) ?? null)
  const error = useShown(session, ({ channels }) => (failed === null ? null : channels[failed].error))
  const canUndo = useShown(session, (state) => state.canUndo)
  if (failed === null || !error) return null
  return (
    <Notice
      actions={[
        { name: text(WORDS.retry), act: () => session.retry(failed) },
        ...(canUndo ? [{ name: text(WORDS.undo), act: () => session.undo() }] : []),
      ]}
    >
      {text(errorText(error))}
    </Notice>
  )
}
