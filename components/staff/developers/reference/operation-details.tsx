import { useTranslations } from 'next-intl'
import type { ReferenceOperation } from '@/lib/staff/developers/reference/reference'
import { FieldTable, FieldType } from './field-table'

/** Shows one operation: closed its path and title, open everything that it takes and answers. */
export function OperationDetails({ operation }: { operation: ReferenceOperation }) {
  const t = useTranslations('developers.reference')
  const api = useTranslations('api')
  const scope = useTranslations('developers.keys.scope')
  const { id, method, path, parameters, body, status, answer, problems } = operation
  return (
    <details id={id} className="scroll-mt-6 rounded-card border border-line bg-sheet px-5 py-3.5 max-sm:px-4">
      <summary className="wrap-anywhere">
        <span className="font-medium">{api(`operations.${id}.title`)}</span>{' '}
        <code translate="no" className="inline-block max-w-full font-mono text-note text-ink-2">
          {method} {path}
        </code>
      </summary>
      <div className="mt-3 grid gap-5">
        <p className="max-w-150 text-ink-2">{api(`operations.${id}.description`)}</p>
        <p className="text-note">
          {operation.scope === 'none'
            ? t('noKey')
            : t.rich('scope', { scope: () => <strong>{scope(operation.scope as 'read')}</strong> })}
        </p>
        {parameters.length > 0 && <FieldTable fields={parameters} caption={t('parameters')} isTitled />}
        {body.length > 0 && <FieldTable fields={body} caption={t('body')} isTitled />}
        <div>
          <h4 className="font-semibold">{t('answer', { status })}</h4>
          {answer ? <FieldType field={answer} /> : <p className="text-note text-ink-2">{t('empty')}</p>}
          {answer && answer.fields.length > 0 && (
            <FieldTable fields={answer.fields} caption={t('answer', { status })} />
          )}
        </div>
        <div>
          <h4 className="font-semibold">{t('problems')}</h4>
          <ul className="mt-1 grid gap-1 text-note">
            {problems.map(({ status: problemStatus, codes }) => (
              <li key={problemStatus} className="flex flex-wrap gap-x-3">
                <code className="font-mono">{problemStatus}</code>
                {codes.map((code) => (
                  <a key={code} href={`#problem-${code}`} className="font-mono" translate="no">
                    {code}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  )
}
