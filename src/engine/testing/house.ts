import { type Client, type ClientOptions, createClient } from '../client.ts'
import { CodedError } from '../engine-error.ts'
import { inlinePorts } from '../inline-port.ts'
import type { AnySettings } from '../params.ts'
import type { FromWorker, PagePort } from '../protocol.ts'
import { serve } from '../serve.ts'
import { createSession, type Session } from '../session.ts'
import { countingLesson } from './counting-lesson.ts'
import { kernelBytes } from './kernel-bytes.ts'

export interface House {
  readonly client: Client
  readonly session: Session
  /** what lies on the shelf */
  readonly kept: Map<string, Uint8Array>
  /** every message that reached the page, in order */
  readonly heard: FromWorker[]
  /** lets everything that is under way arrive */
  settle(): Promise<void>
  /** drawn frames of 20 ms each */
  frames(count: number): Promise<void>
  /** the worker is gone without a word; `announced` as the real port would hear of it */
  kill(announced: boolean): void
  readonly workersOpened: () => number
}

const ASSETS: Record<string, Uint8Array> = { letters: Uint8Array.of(65, 66, 67), none: Uint8Array.of(0) }

/** A page and a worker in one thread, with a clock that moves a little at each look. */
export function createHouse({
  deliver,
  client: clientOptions = {},
  autoplay = false,
  only,
  scenes,
  kernels = async () => kernelBytes(),
}: {
  deliver?: (arrive: () => void) => void
  client?: Partial<ClientOptions>
  kernels?: () => Promise<Uint8Array>
  autoplay?: boolean
  only?: readonly string[]
  scenes?: Readonly<Record<string, AnySettings>>
} = {}): House {
  const kept = new Map<string, Uint8Array>()
  const heard: FromWorker[] = []
  let clock = 0
  let workers = 0
  let killNow: (announced: boolean) => void = () => {}

  function open(): PagePort {
    workers++
    const { page, worker } = inlinePorts(deliver)
    const stop = serve(worker, {
      lessons: {
        counting: async () => countingLesson,
        broken: async () => {
          throw new CodedError('asset-unreachable', 'no such chunk')
        },
      },
      asset: async (name, report) => {
        report(1, 3)
        if (!ASSETS[name]) throw new CodedError('asset-cut-off', `${name} stopped`, { name })
        return ASSETS[name]
      },
      kernels,
      now: () => (clock += 0.25),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    })
    return {
      ...page,
      listen(hear, dead) {
        page.listen((message) => {
          heard.push(message)
          hear(message)
        })
        killNow = (announced) => {
          stop()
          if (announced) dead?.({ code: 'worker-died', message: 'killed by a test' })
        }
      },
    }
  }

  const client = createClient({
    open,
    provide: async (need) => {
      if (need.kind === 'shelf' && kept.has(need.name)) return (kept.get(need.name) as Uint8Array).slice()
      if (need.kind === 'file' && need.hash === '00000000000000ff')
        return Uint8Array.of(7, 8, 9).slice(need.begin, need.end)
      const name = 'name' in need ? need.name : ''
      throw new CodedError(need.kind === 'file' ? 'file-missing' : 'shelf-empty', 'not here', { name })
    },
    keep: (name, bytes) => kept.set(name, bytes),
    ...clientOptions,
  })
  const session = createSession({ contract: countingLesson.contract, client, now: () => clock, autoplay, only, scenes })
  const settle = async () => {
    for (let i = 0; i < 60; i++) await new Promise((resolve) => setImmediate(resolve))
  }
  let drawn = 0
  return {
    client,
    session,
    kept,
    heard,
    settle,
    async frames(count) {
      for (let i = 0; i < count; i++) {
        session.tick((drawn += 20))
        await new Promise((resolve) => setTimeout(resolve))
        await new Promise((resolve) => setImmediate(resolve))
      }
      await settle()
    },
    kill: (announced) => killNow(announced),
    workersOpened: () => workers,
  }
}
