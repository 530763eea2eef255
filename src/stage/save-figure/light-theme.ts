import { outOfSight } from './out-of-sight.ts'

/**
 * Lets `look` see a copy of an element as the light theme styles it, whatever theme the page shows. The copy lies beside the
 * element, so that the same rules meet it.
 */
export function inLightTheme<E extends Element, R>(source: E, look: (copy: E) => R): R {
  const place = document.createElement('div')
  place.dataset.theme = 'light'
  // what is inherited as a colour, not as a token, is set anew
  place.style.color = 'var(--ink)'
  const copy = source.cloneNode(true) as E
  place.append(copy)
  return outOfSight(place, source.parentElement ?? document.body, () => look(copy))
}
