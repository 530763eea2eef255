import { encodeLink } from '../../../../engine/link.ts'
import type { SettingsTable } from '../../../../engine/params.ts'

const nothing = { en: '', ko: '' }
/** What of the PTQ lesson's settings its link names: which network it opens, and what of it is shown. */
const NAMED: SettingsTable = {
  network: {
    kind: 'data',
    label: nothing,
    default: { from: 'built-in', name: 'resnet-fashion' },
    builtIns: {},
    recipes: {},
    own: null,
  },
  step: { kind: 'choice', label: nothing, default: '', options: {} },
  inferView: { kind: 'choice', label: nothing, default: '', options: {} },
}

/** Where the PTQ lesson opens a network that was kept under a name; from the page of a lesson, whatever the site lies under. */
export function ptqLink(name: string, shown: { readonly step?: string; readonly inferView?: string } = {}): string {
  return `../ptq/#${encodeLink(NAMED, { settings: { network: { from: 'shelf', name }, ...shown }, changes: [] })}`
}
