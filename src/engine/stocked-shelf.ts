import { CodedError } from './engine-error.ts'
import type { Shelf } from './shelf.ts'
import { mustBeWhole } from './whole-file.ts'

/** A shelf on which some things lie from the beginning: what the site brings is fetched when it is asked for, and kept. It is not overwritten or removed. */
export function stockedShelf(
  shelf: Shelf,
  names: readonly string[],
  fetch: (name: string) => Promise<Response>,
): Shelf {
  const fetchedOf = new Map<string, Promise<Uint8Array>>()
  const isStock = (name: string) => names.includes(name)

  async function load(name: string): Promise<Uint8Array> {
    const response = await fetch(name).catch((thrown) => {
      throw new CodedError('asset-unreachable', String(thrown), { name })
    })
    if (!response.ok)
      throw new CodedError('asset-refused', `${name}: the server answered ${response.status}`, {
        name,
        status: response.status,
      })
    const bytes = new Uint8Array(await wholeBody(name, response))
    mustBeWhole(name, bytes)
    return bytes
  }

  return {
    ...shelf,
    async get(name) {
      if (!isStock(name)) return shelf.get(name)
      const fetched = fetchedOf.get(name) ?? load(name)
      fetchedOf.set(name, fetched)
      // What did not come is asked for again the next time.
      fetched.catch(() => fetchedOf.delete(name))
      return (await fetched).slice()
    },
    async put(name, bytes) {
      if (!isStock(name)) await shelf.put(name, bytes)
    },
    async list() {
      const own = (await shelf.list()).filter(({ name }) => !isStock(name))
      return [...names.map((name) => ({ name, bytes: 0, fromSite: true })), ...own]
    },
    async remove(name) {
      if (!isStock(name)) await shelf.remove(name)
    },
  }
}

/** A line that drops half way rejects with a word of the browser’s. */
function wholeBody(name: string, response: Response): Promise<ArrayBuffer> {
  return response.arrayBuffer().catch((thrown) => {
    throw new CodedError('asset-unreachable', String(thrown), { name })
  })
}
