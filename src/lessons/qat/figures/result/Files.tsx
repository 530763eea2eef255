import { KeepRow, KeepRows } from '../../../../stage/KeepRow.tsx'
import { useKept } from '../../../../stage/useKept.ts'
import { useText } from '../../../../ui/language.tsx'
import { FLOAT_BITS } from '../../recipe-setting.ts'
import type { QatView } from '../view.ts'
import styles from './Files.module.css'
import { ptqLink } from './ptq-link.ts'
import { WORDS } from './result-text.tsx'
import { resultName, type WatchedResult } from './watched-result.ts'

/** The watched network as files: to the shelf, where the PTQ lesson finds it, or saved. */
export function Files({ view, result: { run, pack } }: { view: QatView; result: WatchedResult }) {
  const text = useText()
  const { items } = useKept()
  if (!pack) return null
  const name = resultName(view.settings, run.kind)
  const kept = pack.integers !== null && items.some((item) => item.name === name)
  return (
    <section className={styles.files}>
      <h2>{text(WORDS.files)}</h2>
      <KeepRows stale={view.stale.train}>
        {pack.integers ? (
          <KeepRow label={text(WORDS.network)} name={name} bytes={pack.integers} file={`${name}.safetensors`} shelved />
        ) : (
          <li>{text(run.kind === 'float' && isWhole(view) ? WORDS.floatRun : WORDS.noIntegers)}</li>
        )}
        {pack.onnx && <KeepRow label={text(WORDS.onnx)} name={name} bytes={pack.onnx} file={`${name}.onnx`} />}
        <KeepRow
          label={text(WORDS.latent)}
          name={`${name}-latent`}
          bytes={pack.latent}
          file={`${name}-latent.safetensors`}
        />
      </KeepRows>
      {pack.integers && (
        <div className={styles.links}>
          <Onward to={kept ? ptqLink(name) : null}>{text(WORDS.open)}</Onward>
          <Onward to={kept ? ptqLink(name, { step: 'infer', inferView: 'draw' }) : null}>{text(WORDS.draw)}</Onward>
          <p>{kept ? `${text(WORDS.kept)} ${name}` : text(WORDS.first)}</p>
        </div>
      )}
    </section>
  )
}

const isWhole = ({ settings: { weightBits, activationBits } }: QatView) =>
  weightBits < FLOAT_BITS && activationBits < FLOAT_BITS

/** A link once there is something to open. */
function Onward({ to, children }: { to: string | null; children: string }) {
  return to === null ? <span aria-disabled="true">{children} →</span> : <a href={to}>{children} →</a>
}
