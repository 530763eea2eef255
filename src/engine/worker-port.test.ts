import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FromWorker } from './protocol.ts'
import { workerPort } from './worker-port.ts'

class FakeWorker {
  readonly posted: unknown[][] = []
  terminated = 0
  onmessage: ((event: { data: FromWorker }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  onmessageerror: (() => void) | null = null
  postMessage(...message: unknown[]) {
    this.posted.push(message)
  }
  terminate() {
    this.terminated++
  }
}

/** The Web Locks API as a port uses it: `release` is what the browser does when the holder of a lock dies. */
function fakeLocks() {
  const waiting = new Map<string, { granted: () => void; signal: AbortSignal }>()
  return {
    waiting,
    request(name: string, { signal }: { signal: AbortSignal }, granted: () => void) {
      waiting.set(name, { granted, signal })
      return new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
        void resolve
      })
    },
    release() {
      for (const { granted, signal } of waiting.values()) if (!signal.aborted) granted()
    },
  }
}

function open(locks: ReturnType<typeof fakeLocks> | undefined = fakeLocks()) {
  vi.stubGlobal('navigator', { locks })
  const worker = new FakeWorker()
  const names: string[] = []
  const port = workerPort((name) => {
    names.push(name)
    return worker as unknown as Worker
  })
  const heard: FromWorker[] = []
  const deaths: unknown[] = []
  port.listen(
    (message) => heard.push(message),
    (reason) => deaths.push(reason),
  )
  const say = () => worker.onmessage?.({ data: { type: 'pong' } })
  return { worker, port, names, heard, deaths, say, locks }
}
afterEach(() => vi.unstubAllGlobals())

describe('the line to a worker', () => {
  it('carries messages both ways, with what is handed over', () => {
    const { worker, port, heard, deaths, say } = open()
    const bytes = new ArrayBuffer(4)
    port.post({ type: 'ping' })
    port.post({ type: 'ping' }, [bytes])
    expect(worker.posted).toEqual([
      [{ type: 'ping' }, []],
      [{ type: 'ping' }, [bytes]],
    ])
    say()
    expect([heard, deaths]).toEqual([[{ type: 'pong' }], []])
  })

  it('names every worker differently', () => {
    const [first] = open().names
    expect(first).toMatch(/^fewer-bits-\d+-\d+$/)
    expect(open().names[0]).not.toBe(first)
  })

  it.each<[string, (line: ReturnType<typeof open>) => void, string]>([
    ['throws', ({ worker }) => worker.onerror?.({ message: 'out of memory' }), 'out of memory'],
    ['cannot be loaded', ({ worker }) => worker.onerror?.({ message: '' }), 'the worker could not be loaded'],
    ['says what cannot be read', ({ worker }) => worker.onmessageerror?.(), 'a message could not be read'],
    [
      'lets go of its lock',
      ({ say, locks }) => {
        say()
        locks?.release()
      },
      'the worker has ended',
    ],
  ])('tells once of a worker that %s, and ends it', (_, kill, message) => {
    const line = open()
    kill(line)
    kill(line)
    expect(line.deaths).toEqual([{ code: 'worker-died', message }])
    expect(line.worker.terminated).toBe(1)
  })

  it('waits for the lock only once the worker has spoken, for it holds the lock by then', () => {
    const { locks, names, say, deaths } = open()
    expect(locks?.waiting.size).toBe(0)
    say()
    say()
    expect([...(locks?.waiting.keys() ?? [])]).toEqual(names)
    expect(deaths).toEqual([])
  })

  it('is silent once it is closed', () => {
    const line = open()
    line.say()
    line.port.close()
    expect(line.worker.terminated).toBe(1)
    line.locks?.release()
    line.worker.onerror?.({ message: 'late' })
    line.worker.onmessageerror?.()
    line.say()
    expect([line.deaths, line.heard.length]).toEqual([[], 1])
    expect([...(line.locks?.waiting.values() ?? [])].every(({ signal }) => signal.aborted)).toBe(true)
  })

  it('says nothing more after a death', () => {
    const line = open()
    line.worker.onerror?.({ message: 'dead' })
    line.say()
    expect(line.heard).toEqual([])
    expect(line.locks?.waiting.size).toBe(0)
  })

  it('does without locks where there are none', () => {
    const worker = open()
    vi.stubGlobal('navigator', {})
    worker.say()
    expect([worker.heard.length, worker.deaths]).toEqual([1, []])
  })
})
