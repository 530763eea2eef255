import { afterEach, describe, expect, it, vi } from 'vitest'
import { createShelf, type Shelf } from './shelf.ts'

type Fault = 'none' | 'write-aborts' | 'read-fails' | 'closed'

/** As much of IndexedDB as a shelf uses: one store, transactions that end later, and the ways in which they fail. */
function fakeDatabase(stored = new Map<string, unknown>()) {
  let fault: Fault = 'none'
  const database = {
    transaction(_: string, mode: IDBTransactionMode) {
      if (fault === 'closed') throw new DOMException('the database is closed', 'InvalidStateError')
      const fails = fault === (mode === 'readonly' ? 'read-fails' : 'write-aborts')
      const transaction = {
        error: null as DOMException | null,
        oncomplete: () => {},
        onerror: () => {},
        onabort: () => {},
        objectStore: () => ({
          put: (value: unknown, key: string) => ask(() => stored.set(key, structuredClone(value))),
          get: (key: string) => ask(() => structuredClone(stored.get(key))),
          delete: (key: string) => ask(() => stored.delete(key)),
          getAllKeys: () => ask(() => [...stored.keys()]),
        }),
      }
      const ask = (act: () => unknown) => {
        const request: { result: unknown } = { result: undefined }
        setTimeout(() => {
          if (fails) {
            transaction.error = new DOMException('no room is left', 'QuotaExceededError')
            return mode === 'readonly' ? transaction.onerror() : transaction.onabort()
          }
          request.result = act()
          transaction.oncomplete()
        })
        return request
      }
      return transaction
    },
  }
  return {
    stored,
    fail(next: Fault) {
      fault = next
    },
    open: async () => database as unknown as IDBDatabase,
  }
}
const empty = { name: 'CodedError', code: 'shelf-empty', detail: { name: 'a' } }

async function keepsAndHandsOn(shelf: Shelf): Promise<void> {
  await expect(shelf.get('a')).rejects.toMatchObject(empty)
  await shelf.put('b', Uint8Array.of(1, 2))
  await shelf.put('a', Uint8Array.of(3))
  await shelf.put('a', Uint8Array.of(4, 5, 6))
  expect(await shelf.get('a')).toEqual(Uint8Array.of(4, 5, 6))
  expect(await shelf.list()).toEqual([
    { name: 'a', bytes: 3 },
    { name: 'b', bytes: 2 },
  ])
  await shelf.remove('a')
  await expect(shelf.get('a')).rejects.toMatchObject(empty)
  expect(await shelf.list()).toEqual([{ name: 'b', bytes: 2 }])
}

describe('the shelf', () => {
  it('keeps and hands on, past the end of the page', async () => {
    const database = fakeDatabase()
    const shelf = createShelf(database.open)
    await keepsAndHandsOn(shelf)
    expect(shelf.lasting()).toBe(true)
    const next = createShelf(database.open)
    expect(await next.list()).toEqual([{ name: 'b', bytes: 2 }])
    expect(await next.get('b')).toEqual(Uint8Array.of(1, 2))
  })

  it('keeps copies: neither who gave nor who got can change what lies there', async () => {
    const { open, stored } = fakeDatabase()
    const shelf = createShelf(open)
    const whole = Uint8Array.of(0, 1, 2, 0)
    const given = whole.subarray(1, 3)
    const put = shelf.put('a', given)
    given[0] = 99
    await put
    expect(stored.get('a')).toEqual(Uint8Array.of(1, 2))
    expect((stored.get('a') as Uint8Array).buffer.byteLength).toBe(2)
    ;(await shelf.get('a'))[0] = 99
    expect(await shelf.get('a')).toEqual(Uint8Array.of(1, 2))
  })

  it.each<[string, () => Promise<IDBDatabase>]>([
    ['refuses', () => Promise.reject(new DOMException('not here', 'SecurityError'))],
    ['has none', () => noDatabase()],
    ['is closed', async () => closed()],
  ])('keeps for as long as the page where the browser %s', async (_, open) => {
    const shelf = createShelf(open)
    await keepsAndHandsOn(shelf)
    expect(shelf.lasting()).toBe(false)
  })

  it('asks a browser that refuses only once', async () => {
    let opened = 0
    const shelf = createShelf(() => {
      opened++
      return Promise.reject(new Error('no'))
    })
    await keepsAndHandsOn(shelf)
    expect(opened).toBe(1)
  })

  it('still reads what a full disk has', async () => {
    const database = fakeDatabase(new Map([['old', Uint8Array.of(7)]]))
    const shelf = createShelf(database.open)
    database.fail('write-aborts')
    await shelf.put('new', Uint8Array.of(8))
    expect(shelf.lasting()).toBe(false)
    expect(await shelf.get('new')).toEqual(Uint8Array.of(8))
    expect(await shelf.get('old')).toEqual(Uint8Array.of(7))
    expect((await shelf.list()).map(({ name }) => name)).toEqual(['new', 'old'])
    database.fail('none')
    await shelf.put('new', Uint8Array.of(9))
    expect(shelf.lasting()).toBe(true)
    expect(database.stored.get('new')).toEqual(Uint8Array.of(9))
  })

  it('is empty where it cannot be read, and says so', async () => {
    const database = fakeDatabase(new Map([['a', Uint8Array.of(7)]]))
    const shelf = createShelf(database.open)
    database.fail('read-fails')
    await expect(shelf.get('a')).rejects.toMatchObject(empty)
    expect(await shelf.list()).toEqual([])
  })

  it('does not take what is no bytes for its own', async () => {
    const stored = new Map<string, unknown>([
      ['a', 'words'],
      ['b', Uint8Array.of(1)],
    ])
    const shelf = createShelf(fakeDatabase(stored).open)
    await expect(shelf.get('a')).rejects.toMatchObject(empty)
    expect(await shelf.list()).toEqual([{ name: 'b', bytes: 1 }])
  })

  describe('of the browser', () => {
    afterEach(() => vi.unstubAllGlobals())
    type Happening = 'onsuccess' | 'onerror' | 'onblocked'

    /** The browser's own, which answers an opening with one happening after another. */
    function browser(happenings: readonly ('onupgradeneeded' | Happening)[]) {
      const { open } = fakeDatabase()
      const created: string[] = []
      vi.stubGlobal('indexedDB', {
        open(name: string, version: number) {
          expect([name, version]).toEqual(['fewer-bits', 1])
          const request = {} as Record<string, unknown>
          open().then((database) => {
            request.result = Object.assign(database, { createObjectStore: (store: string) => created.push(store) })
            for (const happening of happenings) (request[happening] as () => void)()
          })
          return request
        },
      })
      return created
    }

    it('is made when it is first opened', async () => {
      const created = browser(['onupgradeneeded', 'onsuccess'])
      const shelf = createShelf()
      await keepsAndHandsOn(shelf)
      expect([created, shelf.lasting()]).toEqual([['kept'], true])
    })

    it.each<Happening>(['onerror', 'onblocked'])('is done without after %s', async (happening) => {
      browser([happening])
      const shelf = createShelf()
      await keepsAndHandsOn(shelf)
      expect(shelf.lasting()).toBe(false)
    })

    it('is done without where there is none', async () => {
      expect('indexedDB' in globalThis).toBe(false)
      const shelf = createShelf()
      await keepsAndHandsOn(shelf)
      expect(shelf.lasting()).toBe(false)
    })
  })
})

function noDatabase(): Promise<IDBDatabase> {
  throw new ReferenceError('indexedDB is not defined')
}
function closed(): Promise<IDBDatabase> {
  const database = fakeDatabase()
  database.fail('closed')
  return database.open()
}

it('tells who listens that something was put or removed, until they no longer listen', async () => {
  const shelf = createShelf(() => Promise.reject(new Error('no storage')))
  let heard = 0
  const end = shelf.listen(() => heard++)
  await shelf.put('a', Uint8Array.of(1))
  await shelf.remove('a')
  expect(heard).toBe(2)
  end()
  await shelf.put('a', Uint8Array.of(1))
  expect(heard).toBe(2)
})
