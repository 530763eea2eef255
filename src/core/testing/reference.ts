import { readFileSync } from 'node:fs'

/** Reads a file of independent numbers; where they come from is said in `reference/README.md`. */
export function reference<T = { cases: readonly Record<string, never>[] }>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./reference/${name}.json`, import.meta.url), 'utf8'))
}
