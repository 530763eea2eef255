/*
 * What stands after `#` in the page's address. A page follows it, and writes there what is on its screen. Between a change of the
 * address and the event that tells of it a timer or a key may come; a link that was followed must not be written over then.
 */

/** As it was last read or written here. */
let known: string | null = null

/** Without its `#`. */
export function readHash(): string {
  known = location.hash
  return known.slice(1)
}

/** Calls back when somebody else has put another there; returns how to stop that. */
export function listenToHash(follow: () => void): () => void {
  addEventListener('hashchange', follow)
  return () => removeEventListener('hashchange', follow)
}

/**
 * Puts another there, as another entry of the history or in place of this one. Nothing, while there is one that has not been read:
 * whoever listens will follow it in a moment.
 */
export function writeHash(hash: string, entry: 'another' | 'this' = 'this'): void {
  if (known !== null && location.hash !== known) return
  if (location.hash.slice(1) === hash) return
  const address = hash === '' ? location.pathname + location.search : `#${hash}`
  if (entry === 'another') history.pushState(null, '', address)
  else history.replaceState(history.state, '', address)
  known = location.hash
}
