import { createContext, useContext } from 'react'
import type { Client } from '../engine/client.ts'
import type { Files } from '../engine/files.ts'
import type { Shelf } from '../engine/shelf.ts'
import type { RecordBook } from './record/record-book.ts'

/** What all lessons of a page share: one worker, the reader's files, the shelf, and the numbers measured at build. */
export interface House {
  readonly client: Client
  readonly files: Files
  readonly shelf: Shelf
  /** what the reader has done */
  readonly record: RecordBook
  readonly measured: Measured
}

/** `public/measured.json`: the numbers of every scene, as `npm run measure` computed them with this core. */
export type Measured = Readonly<
  Record<string, { readonly link: string; readonly numbers: Readonly<Record<string, number>> } | undefined>
>

const HouseContext = createContext<House | null>(null)
export const HouseProvider = HouseContext.Provider

export function useHouse(): House {
  const house = useContext(HouseContext)
  if (!house) throw new Error('a page must be inside a HouseProvider')
  return house
}
