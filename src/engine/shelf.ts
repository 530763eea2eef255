import { CodedError } from './engine-error.ts'

export interface ShelfItem {
  readonly name: string
  /** 0 where it is not here yet */
  readonly bytes: number
  /** the site brings it: it cannot be removed */
  readonly fromSite?: boolean
}

/** What lessons keep and hand on: named bytes in a core format. On the device only. */
export interface Shelf {
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Throws `shelf-empty` when nothing lies there under this name. */
  get(name: string): Promise<Uint8Array>
  list(): Promise<ShelfItem[]>
  remove(name: string): Promise<void>
  /** Tells whenever something was put or removed from here on; returns a function that ends it. */
  listen(heard: () => void): () => void
  /** false: storage was refused, and what is kept goes with the page */
  readonly lasting: () => boolean
}

const STORE = 'kept'

/** A shelf in IndexedDB; in memory where the browser refuses storage (a private window, a full disk, a sandboxed frame). */
export function createShelf(open: () => Promise<IDBDatabase> = openDatabase): Shelf {
  const memory = new Map<string, Uint8Array>()
  /** what storage did not take: a full disk refuses a write and still reads what it has */
  const lost = new Set<string>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const heard of listeners) heard()
  }
  let refused = false
  let database: Promise<IDBDatabase> | null = null

  /** Runs one request in storage; rejects when the browser refuses it. */
  async function stored<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    database ??= open()
    const transaction = (await database.catch(refuse)).transaction(STORE, mode)
    const request = ask(transaction.objectStore(STORE))
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = transaction.onabort = () => reject(transaction.error)
    })
  }

  function refuse(reason: unknown): never {
    refused = true
    throw reason
  }

  async function get(name: string): Promise<Uint8Array> {
    const found = memory.get(name) ?? (await stored('readonly', (store) => store.get(name)).catch(() => undefined))
    if (!(found instanceof Uint8Array)) throw new CodedError('shelf-empty', `nothing is kept under ${name}`, { name })
    return found.slice()
  }

  return {
    get,
    async put(name, bytes) {
      const own = bytes.slice()
      memory.set(name, own)
      await stored('readwrite', (store) => store.put(own, name)).then(
        () => lost.delete(name),
        () => lost.add(name),
      )
      tell()
    },
    async list() {
      const stocked = await stored('readonly', (store) => store.getAllKeys()).catch(() => [])
      const names = [...new Set([...memory.keys(), ...stocked.map(String)])].sort()
      const items = names.map(async (name) => ({ name, bytes: (await get(name)).byteLength }))
      // What another page has taken away meanwhile is not listed.
      const settled = await Promise.allSettled(items)
      return settled.flatMap((item) => (item.status === 'fulfilled' ? [item.value] : []))
    },
    async remove(name) {
      memory.delete(name)
      lost.delete(name)
      await stored('readwrite', (store) => store.delete(name)).catch(() => {})
      tell()
    },
    listen(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    lasting: () => !refused && lost.size === 0,
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fewer-bits', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('the database is held by another page'))
  })
}
