import { useCallback } from 'react'
import type { AnySettings } from '../../../engine/params.ts'
import { useShownSession } from '../../../stage/session-context.ts'
import type { QatView } from './view.ts'

/** `view.change` that stays the same function while training runs, for parts that need not be drawn again with every step. */
export function useSteadyChange(): QatView['change'] {
  const session = useShownSession()
  return useCallback((values) => session.setAll(values as AnySettings), [session])
}
