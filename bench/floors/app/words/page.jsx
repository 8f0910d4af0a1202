import { getTranslations } from 'next-intl/server'
import { getPool } from '../../database'

/** A page with words and one query. */
export default async function Page() {
  const t = await getTranslations('bare')
  const { rows } = await getPool().query({ name: 'read', text: 'select ticks from bench_floor where id = 1' })
  return (
    <main>
      <h1>{t('title')}</h1>
      <p>{t('ask', { count: Number(rows[0].ticks) })}</p>
    </main>
  )
}
