import { CodedError } from './engine-error.ts'

export interface ShelfItem {
  readonly name: string
  readonly bytes: number
}

/** What lessons keep and hand on: named bytes in a core format. On the device only. */
export interface Shelf {
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Throws `shelf-empty` when nothing lies there under this name. */
  get(name: string): Promise<Uint8Array>
  list(): Promise<ShelfItem[]>
  remove(name: string): Promise<void>
  /** false: storage was refused, and what is kept goes with the page */
  readonly lasting: () => boolean
}

const STORE = 'kept'

/** A shelf in IndexedDB; in memory where the browser refuses storage (a private window, a full disk, a sandboxed frame). */
export function createShelf(open: () => Promise<IDBDatabase> = openDatabase): Shelf {
  const memory = new Map<string, Uint8Array>()
  let refused = false
  let database: Promise<IDBDatabase> | null = null

  /** Runs one request in storage; undefined when storage is refused. */
  async function stored<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | undefined> {
    if (refused) return undefined
    try {
      database ??= open()
      const transaction = (await database).transaction(STORE, mode)
      const request = ask(transaction.objectStore(STORE))
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onerror = transaction.onabort = () => reject(transaction.error)
      })
      return request.result
    } catch {
      refused = true
      return undefined
    }
  }

  return {
    async put(name, bytes) {
      memory.set(name, bytes.slice())
      await stored('readwrite', (store) => store.put(bytes, name))
    },
    async get(name) {
      const found = memory.get(name) ?? (await stored('readonly', (store) => store.get(name)))
      if (!(found instanceof Uint8Array)) throw new CodedError('shelf-empty', `nothing is kept under ${name}`, { name })
      return found.slice()
    },
    async list() {
      const names = (await stored('readonly', (store) => store.getAllKeys())) ?? []
      const all = new Set([...memory.keys(), ...names.map(String)])
      return Promise.all([...all].sort().map(async (name) => ({ name, bytes: (await this.get(name)).byteLength })))
    },
    async remove(name) {
      memory.delete(name)
      await stored('readwrite', (store) => store.delete(name))
    },
    lasting: () => !refused,
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('fewer-bits', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = request.onblocked = () => reject(request.error)
  })
}
