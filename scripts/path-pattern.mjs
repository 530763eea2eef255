const regExpOfPattern = new Map()

/**
 * Does a path, or the name of a package, match one of these patterns? `**` is any path, `*` and `:name` are one part of it,
 * `{a,b}` is a or b. The name of a package stands for all it offers: react for react/jsx-runtime.
 */
export function matches(path, ...patterns) {
  return patterns.some((pattern) => regExpOf(pattern).test(path))
}

function regExpOf(pattern) {
  const known = regExpOfPattern.get(pattern)
  if (known) return known
  const source = pattern
    .replaceAll(/:\w+/g, '*')
    .replaceAll(/[.+?^$()|[\]\\]/g, '\\$&')
    .replaceAll(/\{([^}]*)\}/g, (_, names) => `(?:${names.replaceAll(',', '|')})`)
    .replaceAll('**/', '(?:<any>/)?')
    .replaceAll('**', '<any>')
    .replaceAll('*', '[^/]+')
    .replaceAll('<any>', '.+')
  const isPackage = !/^src\/|[*.]/.test(pattern)
  const made = new RegExp(`^${source}${isPackage ? '(?:/.+)?' : ''}$`)
  regExpOfPattern.set(pattern, made)
  return made
}
