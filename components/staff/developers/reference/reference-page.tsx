import { useTranslations } from 'next-intl'
import { CopyValue } from '@/components/ui/copy-value'
import { Section } from '@/components/ui/page'
import type { Reference, ReferenceOperation } from '@/lib/staff/developers/reference/reference'
import { FieldTable } from './field-table'
import { OperationDetails } from './operation-details'

type ReferencePageProps = {
  reference: Reference
  /** The address of the API. */
  server: string
  /** The path of the OpenAPI document. */
  documentPath: string
}

/** Describes every operation of the API and the objects in their answers, in the reader's language. */
export function ReferencePage({ reference, server, documentPath }: ReferencePageProps) {
  const t = useTranslations('developers.reference')
  const api = useTranslations('api')
  const { operations, objects } = reference
  const groups = [...new Set(operations.map(({ group }) => group))]
  const inGroup = (group: ReferenceOperation['group']) => operations.filter((one) => one.group === group)
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <nav aria-label={t('contents')} className="text-note lg:sticky lg:top-6 print:hidden">
        <ul className="grid gap-1">
          {groups.map((group) => (
            <li key={group}>
              <a href={`#${group}`}>{api(`groups.${group}`)}</a>
            </li>
          ))}
          <li>
            <a href="#objects">{t('objects')}</a>
          </li>
          <li>
            <a href="#problems">{t('problems')}</a>
          </li>
        </ul>
      </nav>
      <div className="grid min-w-0 grid-cols-1 gap-10">
        <div>
          <p className="max-w-150 text-ink-2">{api('document.description')}</p>
          <p className="mt-4 font-semibold">{t('server')}</p>
          <CopyValue
            value={server}
            words={{ copy: t('copy'), copied: t('copied'), selected: t('selected') }}
          />
          <p className="mt-4">
            <a href={documentPath}>{t('document')}</a>
          </p>
        </div>
        {groups.map((group) => (
          <Section key={group} id={group} title={api(`groups.${group}`)}>
            <div className="grid gap-4">
              {inGroup(group).map((operation) => (
                <OperationDetails key={operation.id} operation={operation} />
              ))}
            </div>
          </Section>
        ))}
        <Section id="objects" title={t('objects')}>
          <div className="grid gap-4">
            {objects.map(({ id, fields }) => (
              <section key={id} id={`object-${id}`} aria-label={id} className="scroll-mt-6">
                <h3 translate="no" className="font-mono text-base">
                  {id}
                </h3>
                <FieldTable fields={fields} caption={<span translate="no">{id}</span>} />
              </section>
            ))}
          </div>
        </Section>
        <Problems operations={operations} />
      </div>
    </div>
  )
}

/** Lists the codes of all problems with what they mean. */
function Problems({ operations }: { operations: ReferenceOperation[] }) {
  const t = useTranslations('developers.reference')
  const api = useTranslations('api')
  const codes = operations.flatMap(({ problems }) =>
    problems.flatMap(({ status, codes }) => codes.map((code) => ({ status, code }))),
  )
  const each = [...new Map(codes.map((one) => [one.code, one])).values()]
  return (
    <Section id="problems" title={t('problems')}>
      <p className="mb-3 max-w-150 text-ink-2">{t('problemsHint')}</p>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[auto_minmax(0,1fr)]">
        {each
          .toSorted((one, other) => one.status.localeCompare(other.status))
          .map(({ status, code }) => (
            <div key={code} id={`problem-${code}`} className="scroll-mt-6 sm:contents">
              <dt translate="no" className="font-mono text-note">
                {status} {code}
              </dt>
              <dd className="text-note text-ink-2">{api(`problems.${code}`)}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}
