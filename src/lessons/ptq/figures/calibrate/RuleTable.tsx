import {
  commonExponent,
  exponentName,
  formatCount,
  formatFixed,
  formatNumber,
  formatPercent,
} from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { NumbersTable } from '../../../../ui/NumbersTable.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { PtqView } from '../view.ts'
import { ruleName, WORDS } from './calibrate-text.tsx'
import type { ClipBudget } from './clip-budget.ts'
import styles from './RuleTable.module.css'

/** Every rule in numbers, from the narrowest range to the widest: where it clips the opened tensor, what that costs there, and what the whole network is worth with it. A rule is chosen by its row. */
export function RuleTable({ view, own }: { view: PtqView; own: ClipBudget | null }) {
  const text = useText()
  const language = useLanguage()
  const { opened, rules, infer, settings, stale } = view
  if (!opened) return null
  const measurable = settings.activationBits < FLOAT_BITS
  const rows = opened.rules
    .map((row) => ({ ...row, clip: Math.max(row.range.max, -row.range.min) }))
    .sort((a, b) => a.clip - b.clip)
  const exponent = commonExponent(Math.max(...rows.map(({ mse }) => mse)))
  const error = (mse: number) => formatFixed(mse / 10 ** exponent, 2)
  const accuracyOf = (rule: (typeof rows)[number]['rule']) =>
    stale.rules ? undefined : rules?.measured[rule]?.accuracy
  const best = Math.max(...rows.map(({ rule }) => accuracyOf(rule) ?? 0))
  const place = own ? rows.filter(({ clip }) => clip < own.clip).length : -1
  const yours = own && (
    <tr key="yours" className={styles.yours}>
      <th scope="row">
        <span className={styles.mark} data-kind="yours" />
        {text(WORDS.yours)}
        <button
          type="button"
          onClick={() => view.setClip(0)}
          aria-label={text(WORDS.takeBack)}
          title={text(WORDS.takeBack)}
        >
          ×
        </button>
      </th>
      <td>{formatNumber(own.clip)}</td>
      <td className={styles.error} data-number="own-error" data-value={own.clipping + own.rounding}>
        {error(own.clipping + own.rounding)}
      </td>
      <td>{infer && !stale.infer ? formatPercent(infer.accuracy, 1) : '…'}</td>
    </tr>
  )
  const body = rows.map(({ rule, clip, mse }) => {
    const accuracy = accuracyOf(rule)
    return (
      <tr key={rule} data-chosen={(rule === settings.rule && !own) || undefined} data-rule={rule}>
        <th scope="row">
          <span
            className={styles.mark}
            data-kind={rule === settings.rule ? 'chosen' : rule === 'mse' ? 'least' : 'rule'}
          />
          <button type="button" aria-pressed={rule === settings.rule} onClick={() => view.change({ rule, clips: [] })}>
            {text(ruleName(rule, settings.percentile))}
          </button>
        </th>
        <td data-value={clip}>{formatNumber(clip)}</td>
        <td className={styles.error} data-value={mse}>
          {measurable ? error(mse) : ''}
        </td>
        <td data-number={`rule-${rule}`} data-value={accuracy} data-best={accuracy === best || undefined}>
          {accuracy === undefined ? '…' : formatPercent(accuracy, 1)}
        </td>
      </tr>
    )
  })
  if (yours) body.splice(place, 0, yours)
  return (
    <div className={styles.scroll}>
      <NumbersTable className={styles.table} lines="head">
        <thead>
          <tr>
            <th scope="col">{text(WORDS.rule)}</th>
            <th scope="col">{text(WORDS.clip)}</th>
            <th scope="col">{text(WORDS.error)}</th>
            <th scope="col">{text(WORDS.accuracy)}</th>
          </tr>
        </thead>
        <tbody>{body}</tbody>
      </NumbersTable>
      <p>
        <span className={styles.clipped}>{text(WORDS.clipAnd)} </span>
        {text(WORDS.errorOf)} {opened.name}
        {exponent !== 0 && `, ${text(WORDS.error)} ${exponentName(exponent, language)}`}
        <br />
        {text(WORDS.accuracyOf)} {rules ? formatCount(rules.images) : '…'}
      </p>
    </div>
  )
}
